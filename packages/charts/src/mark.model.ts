import type { QuantityDto } from "@jiqun/contract";
import { extentOf, type Extent } from "./extent";
import { figureId, isUnverified, type Figure, type FigureId } from "./figure";

/** Colour of a mark: the entity's hue, and the how manieth series of that hue it is in its chart, from 0. */
export interface Tone {
  readonly hue: number | null;
  readonly step: number;
}

/** A drawn number. */
export interface MarkModel {
  readonly id: FigureId | null;
  readonly tone: Tone;
  readonly extent: Extent;
  /** Whether a bound of it is a convention of reading. */
  readonly byConvention: boolean;
  readonly label: string;
  readonly tip: readonly string[];
  /** Rests on a repost still to be checked: drawn hollow. */
  readonly unverified: boolean;
}

/** A drawn number that a source states. */
export interface FigureMark extends MarkModel {
  readonly figure: Figure;
}

/** The mark of a quantity; null where nothing bounds it. */
export function markOfQuantity(
  quantity: QuantityDto,
  words: Omit<MarkModel, "extent" | "byConvention">,
): MarkModel | null {
  const extent = extentOf(quantity);
  return extent === null ? null : { ...words, extent, byConvention: isByConvention(quantity) };
}

export function isByConvention({ lowerByConvention, upperByConvention }: QuantityDto): boolean {
  return lowerByConvention || upperByConvention;
}

/** The mark of a figure; null where it has no number to draw. */
export function markOf(
  figure: Figure,
  words: { readonly tone: Tone; readonly label: string; readonly tip: readonly string[] },
): FigureMark | null {
  const { quantity } = figure.observation;
  if (quantity === null) return null;
  const about = { id: figureId(figure), unverified: isUnverified(figure) };
  const mark = markOfQuantity(quantity, { ...about, ...words });
  return mark === null ? null : { ...mark, figure };
}

/** How marks have to be read; each is explained beneath a chart that uses it. */
export const readingKeys = [
  "open",
  "convention",
  "range",
  "about",
  "unverified",
  "gap",
  "break",
  "log",
  "cut",
  "event",
  "cross",
  "middle",
  "total",
] as const;
export type ReadingKey = (typeof readingKeys)[number];

export function readingKeysOf(marks: readonly MarkModel[]): readonly ReadingKey[] {
  return readingKeys.filter((key) => marks.some((mark) => needs(mark, key)));
}

function needs(mark: MarkModel, key: ReadingKey): boolean {
  if (key === "unverified") return mark.unverified;
  if (key === "open") return mark.extent.kind === "open" || mark.extent.kind === "capped";
  const bounded = mark.extent.kind === "between" || mark.extent.kind === "span";
  if (key === "convention") return bounded && mark.byConvention;
  if (key === "range") return bounded && !mark.byConvention;
  return key === "about" && mark.extent.kind === "about";
}
