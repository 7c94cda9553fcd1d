import { extentOf, type Extent } from "./extent";
import { figureId, isUnverified, type Figure, type FigureId } from "./figure";

/** Colour of a mark: the entity's hue, and the how manieth series of that hue it is in its chart, from 0. */
export interface Tone {
  readonly hue: number | null;
  readonly step: number;
}

/** A drawn number. */
export interface MarkModel {
  readonly id: FigureId;
  readonly figure: Figure;
  readonly tone: Tone;
  readonly extent: Extent;
  readonly label: string;
  readonly tip: readonly string[];
  /** Rests on a repost still to be checked: drawn hollow. */
  readonly unverified: boolean;
}

/** The mark of a figure; null where it has no number to draw. */
export function markOf(
  figure: Figure,
  words: { readonly tone: Tone; readonly label: string; readonly tip: readonly string[] },
): MarkModel | null {
  const { quantity } = figure.observation;
  const extent = quantity === null ? null : extentOf(quantity);
  if (extent === null) return null;
  return { id: figureId(figure), figure, extent, unverified: isUnverified(figure), ...words };
}

/** How marks have to be read; each is explained beneath a chart that uses it. */
export const readingKeys = ["open", "convention", "about", "unverified", "gap", "break"] as const;
export type ReadingKey = (typeof readingKeys)[number];

export function readingKeysOf(marks: readonly MarkModel[]): readonly ReadingKey[] {
  return readingKeys.filter((key) => marks.some((mark) => needs(mark, key)));
}

function needs(mark: MarkModel, key: ReadingKey): boolean {
  if (key === "unverified") return mark.unverified;
  if (key === "open") return mark.extent.kind === "open" || mark.extent.kind === "capped";
  if (key === "convention") return mark.extent.kind === "between" || mark.extent.kind === "span";
  return key === "about" && mark.extent.kind === "about";
}
