/** Every colour of the dashboard's data. The interface takes its own from the same file, so that both agree. */
export interface Hue {
  /** Marks and coloured words; at least 4.5 : 1 on paper. */
  readonly strong: string;
  /** A second series of the same entity; at least 3 : 1 on paper. */
  readonly soft: string;
  /** Grounds behind marks. */
  readonly wash: string;
}

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly line: string;
  readonly entities: readonly Hue[];
  readonly neutral: Hue;
}

export type ThemeName = "light" | "dark";

/**
 * Colours belong to entities and stay with them: 0 is teal, 1 burnt orange. Neighbours differ in lightness as well as
 * hue, so that readers who do not tell red from green keep them apart.
 */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: "#ffffff",
    ink: "#1a1f24",
    muted: "#55606b",
    faint: "#69737e",
    line: "#e1e5e9",
    entities: [
      { strong: "#0b6e66", soft: "#5aa39c", wash: "#d9ecea" },
      { strong: "#b4500a", soft: "#d98a4a", wash: "#f8e6d5" },
      { strong: "#3a4fa3", soft: "#7f8fd0", wash: "#e1e5f6" },
      { strong: "#8c2f6b", soft: "#c079a6", wash: "#f3dfeb" },
      { strong: "#6a6200", soft: "#a89f3a", wash: "#efecd0" },
      { strong: "#1f6fa8", soft: "#6ba6d1", wash: "#d9e9f5" },
      { strong: "#6b4a2b", soft: "#a98a6a", wash: "#efe5da" },
      { strong: "#7b3fb0", soft: "#ae84d3", wash: "#ece0f6" },
    ],
    neutral: { strong: "#566273", soft: "#8a95a4", wash: "#e6e9ed" },
  },
  dark: {
    paper: "#171c21",
    ink: "#e9ecef",
    muted: "#b1bac3",
    faint: "#929ca6",
    line: "#2d353d",
    entities: [
      { strong: "#45bdb0", soft: "#2c8079", wash: "#16352f" },
      { strong: "#f0964a", soft: "#b0682a", wash: "#3d2714" },
      { strong: "#98a7f2", soft: "#6471b8", wash: "#222a4a" },
      { strong: "#e488bd", soft: "#a3558a", wash: "#3f1f33" },
      { strong: "#cfc04a", soft: "#8d8330", wash: "#34300f" },
      { strong: "#74b9e8", soft: "#457fa8", wash: "#15303f" },
      { strong: "#cfae8b", soft: "#8c7156", wash: "#33291f" },
      { strong: "#c79bf0", soft: "#8a62b3", wash: "#312044" },
    ],
    neutral: { strong: "#a3aebb", soft: "#717c89", wash: "#262e36" },
  },
};

/** The third and later series of a hue: close to the ink, between the hue and its soft, and part of the way to the ink. */
const laterSteps = [
  { towards: "ink", share: 0.72 },
  { towards: "soft", share: 0.5 },
  { towards: "ink", share: 0.36 },
] as const;

/** Colour of a series of a hue: the hue itself, softened for a second series, stepped in lightness for later ones. */
export function toneColour(
  palette: Palette,
  tone: { readonly hue: number | null; readonly step: number },
): string {
  const hue = hueOf(palette, tone.hue);
  if (tone.step === 0) return hue.strong;
  if (tone.step === 1) return hue.soft;
  const { towards, share } = laterSteps[(tone.step - 2) % laterSteps.length] ?? laterSteps[0];
  return mixed(hue.strong, towards === "ink" ? palette.ink : hue.soft, share);
}

/** Colour of words that tell of a series: where its own is too pale to be read, its hue. */
export function wordColour(
  palette: Palette,
  tone: { readonly hue: number | null; readonly step: number },
): string {
  const isPale =
    tone.step === 1 || (tone.step > 1 && laterSteps[(tone.step - 2) % laterSteps.length]?.towards === "soft");
  return isPale ? hueOf(palette, tone.hue).strong : toneColour(palette, tone);
}

/** A `#rrggbb` colour with a share of another. */
function mixed(a: string, b: string, share: number): string {
  const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const at = (place: number): string =>
    Math.round(channel(a, place) * (1 - share) + channel(b, place) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${at(1)}${at(3)}${at(5)}`;
}

/** Colours of an entity by the index it carries; null, and an index beyond the palette, take the neutral ones. */
export function hueOf(palette: Palette, index: number | null): Hue {
  return (index === null ? undefined : palette.entities[index]) ?? palette.neutral;
}
