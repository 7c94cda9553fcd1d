import type { Locale } from "@jiqun/statistics";

export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const unitChoices = ["auto", "yi", "wan"] as const;
/** In which power of ten money is shown: by size, 亿, or 万. */
export type UnitChoice = (typeof unitChoices)[number];

/** What a reader chose; the same on every page. What is looked at stands in the address instead. */
export interface Preferences {
  readonly language: Locale;
  readonly theme: ThemeChoice;
  readonly unit: UnitChoice;
}

export const defaultPreferences: Preferences = { language: "zh-CN", theme: "system", unit: "auto" };

/** Under this key, as `public/first-paint.js` reads it too. */
export const preferencesKey = "jiqun.preferences";
const version = 1;

export function writePreferences(preferences: Preferences): string {
  return JSON.stringify({ version, ...preferences });
}

/** Choices from stored text; each that is absent or unknown is the default. */
export function readPreferences(text: string | null): Preferences {
  const stored = parse(text);
  const known = stored["version"] === version ? stored : {};
  return {
    language: known["language"] === "en" ? "en" : defaultPreferences.language,
    theme: oneOf(themeChoices, known["theme"]) ?? defaultPreferences.theme,
    unit: oneOf(unitChoices, known["unit"]) ?? defaultPreferences.unit,
  };
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find((choice) => choice === value);
}
