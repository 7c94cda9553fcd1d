import { transformCodes, type Series, type TransformCode } from "@jiqun/contract";
import { refusalOfSeries, type PriceBase, type TransformRefusal } from "@jiqun/statistics";

/** Transforms in the groups of their list. */
export const transformGroups = {
  level: ["level"],
  change: ["difference", "yoy", "pop", "average-growth", "index", "moving-average"],
  relation: ["share", "ratio", "per-capita", "real", "contribution", "contribution-rate"],
  year: ["single", "cumulative"],
} as const satisfies Record<string, readonly TransformCode[]>;

/** The usual number of years or periods of a transform that takes one. */
export const usualSpan: Readonly<Partial<Record<TransformCode, number>>> = {
  "average-growth": 2,
  "moving-average": 3,
};

/** Why each transform that takes none of the series takes none: the reason of the first. Without series all are offered. */
export function refusedTransforms(series: readonly Series[]): ReadonlyMap<TransformCode, TransformRefusal> {
  const refused = new Map<TransformCode, TransformRefusal>();
  for (const transform of transformCodes) {
    const reasons = series.map((one) => refusalOf(transform, one));
    const [first] = reasons;
    if (first !== undefined && first !== null && !reasons.includes(null)) refused.set(transform, first);
  }
  return refused;
}

function refusalOf(
  transform: TransformCode,
  { form, indicator, frequency, accumulation, scope }: Series,
): TransformRefusal | null {
  return refusalOfSeries({
    transform,
    form,
    frequency,
    accumulation,
    kind: indicator.kind,
    unit: form === "level" ? indicator.unit : "RATIO",
    priceBase: scope.priceBase.code as PriceBase,
  });
}
