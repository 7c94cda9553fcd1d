import { severities, unitSeverity, type Compared } from "./comparability-rules";
import type { Frequency } from "./period";
import { scopeDifferences, type Scope, type ScopeDimension } from "./scope";
import type { Accumulation, IndicatorKind, SeriesForm } from "./series-nature";
import type { UnitCode } from "./unit";

/** In what two series can differ beyond the dimensions of their scopes. */
export const seriesDimensions = [
  { code: "indicator", zh: "指标", en: "indicator" },
  { code: "industry", zh: "行业", en: "industry" },
  { code: "product", zh: "产品", en: "product" },
  { code: "form", zh: "数据形式", en: "form" },
  { code: "accumulation", zh: "累计或当期", en: "accumulation" },
  { code: "frequency", zh: "频率", en: "frequency" },
  { code: "unit", zh: "计量单位", en: "unit" },
  { code: "simulated", zh: "模拟数据", en: "simulated data" },
  { code: "deflator", zh: "平减所用价格", en: "prices it is deflated by" },
  { code: "break", zh: "序列断点", en: "break of the series" },
] as const;

/** A dimension of the scope, or one of {@link seriesDimensions}. */
export type ComparabilityDimension = ScopeDimension | (typeof seriesDimensions)[number]["code"];

/** From harmless to grave. */
export const comparabilityVerdicts = ["comparable", "with-note", "not-comparable"] as const;
/** One of {@link comparabilityVerdicts}. */
export type ComparabilityVerdict = (typeof comparabilityVerdicts)[number];

/** What a series counts, in codes. */
export interface SeriesFacts {
  readonly scope: Scope;
  readonly indicator: string;
  readonly kind: IndicatorKind;
  readonly unit: UnitCode;
  /** Null for no industry in particular. */
  readonly industry: string | null;
  /** Null for no product in particular. */
  readonly product: string | null;
  readonly frequency: Frequency;
  readonly accumulation: Accumulation;
  readonly form: SeriesForm;
  readonly simulated: boolean;
  /** Code of the series that took the prices out of it; null where none did. */
  readonly deflator: string | null;
  /** Codes of the periods with OBS_STATUS B after the first and up to the last period compared. */
  readonly breaks: readonly string[];
}

/** One dimension in which two series are not known to agree, and how grave that is. */
export interface ComparabilityReason {
  readonly dimension: ComparabilityDimension;
  readonly kind: "differs" | "not-stated";
  /** Codes; `none` for no industry or product, period codes with commas for breaks. */
  readonly values: readonly [string, string];
  readonly verdict: Exclude<ComparabilityVerdict, "comparable">;
}

/** Whether two series count the same, with every reason why not. */
export interface Comparability {
  readonly verdict: ComparabilityVerdict;
  readonly reasons: readonly ComparabilityReason[];
}

/** Two series, and whether their sizes are compared or how fast they change; left out, what the series state. */
export interface ComparabilityRequest {
  readonly a: SeriesFacts;
  readonly b: SeriesFacts;
  readonly compared?: Compared;
}

/**
 * Whether two series may stand beside one another. The verdict is that of the gravest reason; which dimension weighs how
 * much, and why, is told at {@link severities}. What a source does not state is a note: nobody knows.
 */
export function comparability({ a, b, compared = comparedOf(a, b) }: ComparabilityRequest): Comparability {
  const reasons = [...scopeReasons(a, b), ...seriesReasons(a, b)].map((reason) => ({
    ...reason,
    verdict: verdictOf(reason, { a, b, compared }),
  }));
  return { verdict: gravest(reasons), reasons };
}

type Found = Omit<ComparabilityReason, "verdict">;

function comparedOf(a: SeriesFacts, b: SeriesFacts): Compared {
  return [a, b].every(({ form }) => form.startsWith("growth")) ? "rates" : "levels";
}

function scopeReasons(a: SeriesFacts, b: SeriesFacts): readonly Found[] {
  return scopeDifferences(a.scope, b.scope);
}

function seriesReasons(a: SeriesFacts, b: SeriesFacts): readonly Found[] {
  const yearly = a.frequency === "A" && b.frequency === "A";
  return [
    ...differing("indicator", [a.indicator, b.indicator]),
    ...differing("industry", [a.industry ?? "none", b.industry ?? "none"]),
    ...differing("product", [a.product ?? "none", b.product ?? "none"]),
    ...differing("form", [a.form, b.form]),
    // From January to December is the year.
    ...(yearly ? [] : differing("accumulation", [a.accumulation, b.accumulation])),
    ...differing("frequency", [a.frequency, b.frequency]),
    ...differing("unit", [a.unit, b.unit]),
    ...differing("simulated", [origin(a), origin(b)]),
    ...differing("deflator", [a.deflator ?? "none", b.deflator ?? "none"]),
    ...breaksOf(a, b),
  ];
}

function differing(dimension: ComparabilityDimension, values: readonly [string, string]): readonly Found[] {
  return values[0] === values[1] ? [] : [{ dimension, kind: "differs", values }];
}

function origin({ simulated }: SeriesFacts): string {
  return simulated ? "simulated" : "sourced";
}

/** A break is told even where both have it: their values before and after are not of one kind. */
function breaksOf(a: SeriesFacts, b: SeriesFacts): readonly Found[] {
  if (a.breaks.length === 0 && b.breaks.length === 0) return [];
  return [{ dimension: "break", kind: "differs", values: [a.breaks.join(","), b.breaks.join(",")] }];
}

function verdictOf(
  { dimension, kind, values }: Found,
  { a, b, compared }: Required<ComparabilityRequest>,
): ComparabilityReason["verdict"] {
  if (kind === "not-stated") return "with-note";
  switch (dimension) {
    case "unit":
      return unitSeverity([a.unit, b.unit], compared);
    case "indicator":
      // The measure says what is counted; where it is silent, only the indicator does.
      return a.kind === b.kind && a.scope.measure !== "not-stated" && a.scope.measure === b.scope.measure
        ? "with-note"
        : "not-comparable";
    case "frequency":
      return compared === "levels" && (a.kind === "flow" || b.kind === "flow")
        ? "not-comparable"
        : "with-note";
    case "classification":
      return values.includes("not-gbt") ? severities.classification[compared] : "with-note";
    default:
      return severities[dimension][compared];
  }
}

function gravest(reasons: readonly ComparabilityReason[]): ComparabilityVerdict {
  const found = new Set<ComparabilityVerdict>(reasons.map(({ verdict }) => verdict));
  return comparabilityVerdicts.findLast((verdict) => found.has(verdict)) ?? "comparable";
}
