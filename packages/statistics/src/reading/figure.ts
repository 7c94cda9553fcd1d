import type { PeriodCode } from "../period";
import type { Quantity } from "../quantity";
import type { UnitCode } from "../unit";

/** What a stated number says about its indicator. A share is never a rank, a gap no growth. */
export const figureKinds = [
  "level",
  "growth",
  "point_change",
  "share",
  "rank",
  "ratio",
  "contribution",
  "gap",
  "index",
] as const;
export type FigureKind = (typeof figureKinds)[number];
export type Direction = "up" | "down" | "flat";

/** One way to read the words of a figure. */
export interface StatedReading {
  /** UTF-16 offsets into the text that was read, end excluded: the number with its bounding words and unit. */
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: FigureKind;
  /** In base units; a fall is negative. */
  readonly quantity: Quantity;
  readonly unit: UnitCode;
  /** Power of ten as stated: 亿 8, 万 4, % and 个百分点 -2, else 0. */
  readonly multiplier: number;
  readonly direction: Direction | null;
  /** The period that the sentence states, or null where it states none. */
  readonly period: PeriodCode | null;
  readonly asStated: string;
}

/** A figure of a text. Where its words are ambiguous the quantity holds whichever reading is meant, and `alternatives` lists all readings. */
export interface StatedFigure extends StatedReading {
  readonly alternatives: readonly StatedReading[];
}

/** A figure in offsets of the normalised text, before periods. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly quantity: Quantity;
  readonly unit: UnitCode;
  readonly multiplier: number;
  readonly direction: Direction | null;
  readonly alternatives: readonly Pick<Draft, "kind" | "quantity" | "direction">[];
}
