import { contrast, mixed } from "./colour";

/** Every colour of the dashboard's data. The interface takes its own from the same file, so that both agree. */
export interface Hue {
  /** Marks and coloured words; at least 4.5 : 1 on paper. */
  readonly strong: string;
  /** A second series of the same entity; at least 3 : 1 on paper, as all that follow. */
  readonly soft: string;
  /** A third series: close to the ink. */
  readonly deep: string;
  /** A fourth series: in the wider of the steps between the others. */
  readonly mid: string;
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
 * Colours belong to entities and stay with them: 0 is teal, 1 burnt orange. They differ in lightness as well as hue, so
 * that readers who do not tell red from green, or blue from yellow, keep them apart.
 */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: "#ffffff",
    ink: "#1a1f24",
    muted: "#55606b",
    faint: "#69737e",
    line: "#e1e5e9",
    entities: [
      { strong: "#0b6e66", soft: "#559e96", deep: "#032d2a", mid: "#0b4c47", wash: "#d9ecea" },
      { strong: "#b4500a", soft: "#ce7c52", deep: "#431700", mid: "#793303", wash: "#f8e6d5" },
      { strong: "#356ebd", soft: "#6192d8", deep: "#0b264a", mid: "#214980", wash: "#ddebfe" },
      { strong: "#9d4a93", soft: "#c07ab6", deep: "#3c1537", mid: "#692f62", wash: "#f6e3f3" },
      { strong: "#574d19", soft: "#9b9263", deep: "#2b270f", mid: "#786f3f", wash: "#eeead4" },
      { strong: "#01499d", soft: "#6292d8", deep: "#07254e", mid: "#326dbf", wash: "#ddebfe" },
      { strong: "#725840", soft: "#a78d76", deep: "#302418", mid: "#4f3d2c", wash: "#f8e6d5" },
      { strong: "#7f4aea", soft: "#9786d6", deep: "#2c105c", mid: "#532e9d", wash: "#eae6fc" },
    ],
    neutral: { strong: "#3d4959", soft: "#8693a3", deep: "#21272f", mid: "#616d7d", wash: "#e4e8ed" },
  },
  dark: {
    paper: "#171c21",
    ink: "#e9ecef",
    muted: "#b1bac3",
    faint: "#929ca6",
    line: "#2d353d",
    entities: [
      { strong: "#45bdb0", soft: "#07776d", deep: "#d1efeb", mid: "#209a8e", wash: "#16352f" },
      { strong: "#f0964a", soft: "#9d5917", deep: "#fee2cd", mid: "#c8762b", wash: "#3d2714" },
      { strong: "#a6a0ed", soft: "#6963a3", deep: "#e6e5fe", mid: "#8781c7", wash: "#252339" },
      { strong: "#cc66be", soft: "#95528b", deep: "#fddcf7", mid: "#ec9ddf", wash: "#321f2f" },
      { strong: "#9d833b", soft: "#7e6727", deep: "#efe7d3", mid: "#c8b480", wash: "#2e250e" },
      { strong: "#92c6e3", soft: "#436f87", deep: "#dbebf4", mid: "#6a99b4", wash: "#102a37" },
      { strong: "#bd957a", soft: "#85634c", deep: "#f2e5dc", mid: "#dbbba7", wash: "#352113" },
      { strong: "#ab7cec", soft: "#7a5ba6", deep: "#ece3fe", mid: "#ccadfe", wash: "#2a2237" },
    ],
    neutral: { strong: "#83878a", soft: "#666a6c", deep: "#e7e8e9", mid: "#b3b6b9", wash: "#23272a" },
  },
};

/** Colour of a series of a hue: the hue itself, and a lightness of it for each of three more; of the next four each closer to the ink. */
export function toneColour(
  palette: Palette,
  tone: { readonly hue: number | null; readonly step: number },
): string {
  const { strong, soft, deep, mid } = hueOf(palette, tone.hue);
  const colour = [strong, soft, deep, mid][tone.step % 4] ?? strong;
  return Math.floor(tone.step / 4) % 2 === 0 ? colour : mixed(colour, palette.ink, 0.28);
}

/** Contrast that words need on their ground. */
const legible = 4.5;

/** Colour of words that tell of a series: its own, brought towards the ink as far as words need it. */
export function wordColour(
  palette: Palette,
  tone: { readonly hue: number | null; readonly step: number },
): string {
  const colour = toneColour(palette, tone);
  for (let share = 0; share < 1; share += 0.05) {
    const word = mixed(colour, palette.ink, share);
    if (contrast(word, palette.paper) >= legible) return word;
  }
  return palette.ink;
}

/** Colours of an entity by the index it carries; null, and an index beyond the palette, take the neutral ones. */
export function hueOf(palette: Palette, index: number | null): Hue {
  return (index === null ? undefined : palette.entities[index]) ?? palette.neutral;
}
