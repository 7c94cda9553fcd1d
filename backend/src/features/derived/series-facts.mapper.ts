import type { Scope as ScopeDto, Series } from "@jiqun/contract";
import type { Scope, SeriesFacts } from "@jiqun/statistics";

/** What a series counts, in the terms of the scope guard; the breaks are those of the periods that are compared. */
export function seriesFacts(series: Series, breaks: readonly string[] = []): SeriesFacts {
  const { indicator, industry, product, frequency, accumulation, form, simulated } = series;
  return {
    scope: scopeFacts(series.scope),
    indicator: indicator.code,
    kind: indicator.kind,
    unit: indicator.unit,
    industry: industry?.code ?? null,
    product: product?.code ?? null,
    deflator: null,
    ...{ frequency, accumulation, form, simulated, breaks },
  };
}

/** The codes of the statistics package; an installation may have imported others, which differ from all of them. */
function scopeFacts(scope: ScopeDto): Scope {
  return {
    measure: scope.measure.code,
    coverage: scope.coverage.code,
    territory: scope.territory.code,
    priceBase: scope.priceBase.code,
    classification: scope.classification.code,
    clusterDefinition: scope.cluster?.code ?? "none",
  } as Scope;
}
