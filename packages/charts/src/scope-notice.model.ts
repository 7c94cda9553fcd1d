import type { Scope as ScopeDto, Series, SeriesObservations } from "@jiqun/contract";
import {
  comparability,
  scopeDifferences,
  type ComparabilityVerdict,
  type Scope,
  type ScopeDifference,
} from "@jiqun/statistics";
import { figuresOf } from "./figure";

/** Why two series of a chart may not be compared: 口径 that differs or is not stated, and periods that do not meet. */
export interface ScopeNoticeModel {
  readonly a: Series;
  readonly b: Series;
  /** As the scope guard judges them everywhere. */
  readonly verdict: ComparabilityVerdict;
  readonly differences: readonly ScopeDifference[];
  /** First and last period of each where they have none in common; null where they meet. */
  readonly apart: { readonly a: PeriodRange; readonly b: PeriodRange } | null;
}

export interface PeriodRange {
  readonly from: string;
  readonly to: string;
}

/**
 * Every two series with a value that are not known to be comparable. What was told of a scope is not told again: of a
 * pair with the scopes and entities of one before, nothing is left.
 */
export function scopeNoticeModels(all: readonly SeriesObservations[]): readonly ScopeNoticeModel[] {
  const told = new Set<string>();
  const shown = all.filter((one) => periodsOf(one).length > 0);
  return shown.flatMap((first, index) =>
    shown.slice(index + 1).flatMap((other) => {
      const model = compared(first, other);
      return model === null ? [] : (untold(model, told) ?? []);
    }),
  );
}

/** The model without the differences that another has told already; null where none is left. */
function untold(model: ScopeNoticeModel, told: Set<string>): ScopeNoticeModel | null {
  const isNews = (words: string): boolean => !told.has(words) && told.add(words).has(words);
  const between = [model.a.entity.code, model.b.entity.code].join("|");
  const differences = model.differences.filter(({ dimension, kind, values }) =>
    isNews(kind === "not-stated" ? dimension : [dimension, ...[...values].sort()].join("|")),
  );
  const apart = model.apart !== null && isNews(`apart ${between}`) ? model.apart : null;
  return differences.length === 0 && apart === null ? null : { ...model, differences, apart };
}

function compared(first: SeriesObservations, other: SeriesObservations): ScopeNoticeModel | null {
  const sameEntity = other.series.entity.code === first.series.entity.code;
  const found = scopeDifferences(scopeOf(first.series.scope), scopeOf(other.series.scope));
  // Two series of one entity are told apart by what differs; what neither states is no news between them.
  const differences = sameEntity ? found.filter(({ kind }) => kind === "differs") : found;
  const apart = sameEntity ? null : periodsApart(first, other);
  if (differences.length === 0 && apart === null) return null;
  const verdict = comparability({ a: factsOf(first.series), b: factsOf(other.series) }).verdict;
  return { a: first.series, b: other.series, verdict, differences, apart };
}

function factsOf(series: Series): Parameters<typeof comparability>[0]["a"] {
  const { indicator, industry, product, frequency, accumulation, form, simulated } = series;
  return {
    ...{ frequency, accumulation, form, simulated, scope: scopeOf(series.scope), breaks: [], deflator: null },
    ...{ indicator: indicator.code, kind: indicator.kind, unit: indicator.unit },
    ...{ industry: industry?.code ?? null, product: product?.code ?? null },
  };
}

/** The scope in the terms of the statistics package, whose codes the service uses. */
function scopeOf(scope: ScopeDto): Scope {
  return {
    measure: scope.measure.code,
    coverage: scope.coverage.code,
    territory: scope.territory.code,
    priceBase: scope.priceBase.code,
    classification: scope.classification.code,
    clusterDefinition: scope.cluster?.code ?? "none",
  } as Scope;
}

function periodsApart(a: SeriesObservations, b: SeriesObservations): ScopeNoticeModel["apart"] {
  const [first, second] = [periodsOf(a), periodsOf(b)];
  if (first.some((period) => second.includes(period))) return null;
  const [rangeA, rangeB] = [rangeOf(first), rangeOf(second)];
  return rangeA === null || rangeB === null ? null : { a: rangeA, b: rangeB };
}

function periodsOf(one: SeriesObservations): readonly string[] {
  return figuresOf(one)
    .filter(({ observation }) => observation.quantity !== null)
    .map(({ observation }) => observation.period);
}

function rangeOf(periods: readonly string[]): PeriodRange | null {
  const [from, to] = [periods[0], periods.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
