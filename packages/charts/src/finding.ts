import type { EntityRef, Indicator } from "@jiqun/contract";
import type { Figure } from "./figure";

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
  | { readonly kind: "none" };

/** What one series of growth tells: the same bound year after year, or its newest value. */
export type GrowthPart =
  | { readonly kind: "streak"; readonly entity: EntityRef; readonly figure: Figure; readonly years: number }
  | { readonly kind: "newest"; readonly entity: EntityRef; readonly figure: Figure };
