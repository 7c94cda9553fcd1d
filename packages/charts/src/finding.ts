import type { EntityRef, Indicator, QuantityDto } from "@jiqun/contract";
import type { DerivedFigure } from "./compare/derived-figure";
import type { Figure } from "./figure";
import type { AxisUnit } from "./texts";

/** What a chart's title states, found by rule; the caller words it. */
export type Finding =
  | { readonly kind: "definitions"; readonly indicator: Indicator | null; readonly count: number }
  | { readonly kind: "growth"; readonly parts: readonly GrowthPart[] }
  | {
      readonly kind: "level";
      readonly indicator: Indicator;
      readonly entity: EntityRef;
      readonly first: Figure;
      readonly last: Figure;
    }
  | { readonly kind: "levels"; readonly indicator: Indicator; readonly entities: readonly EntityRef[] }
  | { readonly kind: "market"; readonly figures: readonly Figure[] }
  | {
      readonly kind: "compared";
      readonly statement: ComparedStatement;
      /** How many series stand in the chart beside those that it speaks of. */
      readonly others: number;
    }
  | {
      readonly kind: "revisions";
      readonly period: string;
      readonly first: Figure;
      readonly last: Figure;
      /** How often what was said changed. */
      readonly changes: number;
    }
  | { readonly kind: "none" };

/** What one series of growth tells: the same bound year after year, or its newest value. */
export type GrowthPart =
  | { readonly kind: "streak"; readonly entity: EntityRef; readonly figure: Figure; readonly years: number }
  | { readonly kind: "newest"; readonly entity: EntityRef; readonly figure: Figure };

/** What two series of a comparison, or one alone, tell for certain. */
export type ComparedStatement =
  /** How a stands to b at a place; unknown where their bounds overlap. */
  | {
      readonly kind: "order";
      readonly answer: "above" | "below" | "equal" | "unknown";
      readonly a: DerivedFigure;
      readonly b: DerivedFigure;
      readonly restsOnConvention: boolean;
    }
  /** The same one is ahead at both ends, and the gap is certain to have grown or shrunk. */
  | {
      readonly kind: "gap";
      readonly ahead: "a" | "b";
      readonly trend: "grew" | "shrank";
      readonly from: GapAt;
      readonly to: GapAt;
      readonly restsOnConvention: boolean;
    }
  /** They do not count the same: each is told, and no order. */
  | { readonly kind: "beside"; readonly a: DerivedFigure; readonly b: DerivedFigure }
  /** One of them, or both, have no number at the place: nothing to compare. */
  | {
      readonly kind: "missing";
      readonly place: string;
      readonly a: Omit<DerivedFigure, "cell">;
      readonly b: Omit<DerivedFigure, "cell">;
      readonly figures: { readonly a: DerivedFigure | null; readonly b: DerivedFigure | null };
    }
  /** From where to where one series went; `trend` is null where it has one number only. */
  | {
      readonly kind: "change";
      readonly first: DerivedFigure;
      readonly last: DerivedFigure;
      readonly trend: "rose" | "fell" | "same" | "unknown" | null;
      readonly restsOnConvention: boolean;
    };

/** How far two numbers lie apart at a place; the greater less the smaller, in `unit`. */
export interface GapAt {
  readonly a: DerivedFigure;
  readonly b: DerivedFigure;
  readonly gap: QuantityDto;
  readonly unit: AxisUnit["unit"];
}
