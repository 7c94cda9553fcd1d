import type { Series } from "@jiqun/contract";
import type { Scope } from "@jiqun/statistics";

/** The scope in the terms of the statistics, whose codes the service uses; one of an installation's own is passed on. */
export function scopeOf({ cluster, ...scope }: Series["scope"]): Scope {
  return {
    measure: scope.measure.code,
    coverage: scope.coverage.code,
    territory: scope.territory.code,
    priceBase: scope.priceBase.code,
    classification: scope.classification.code,
    clusterDefinition: cluster?.code ?? "none",
  } as Scope;
}
