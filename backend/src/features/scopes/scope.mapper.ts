import type { Scope } from "@jiqun/contract";
import type { ClusterDefinition as ClusterRow, Scope as ScopeRow } from "@jiqun/prisma";
import { scopeValue, type ScopeDimension } from "@jiqun/statistics";
import { bilingual } from "../rows/bilingual";

/** A scope with the cluster definition it rests on. */
export type ScopeWithClusterRow = ScopeRow & { cluster: ClusterRow | null };

/** A scope with its dimensions in words. */
export function mapScope(row: ScopeWithClusterRow): Scope {
  return {
    code: row.code,
    name: bilingual(row.nameZh, row.nameEn),
    measure: named("measure", row.measure),
    coverage: named("coverage", row.coverage),
    territory: named("territory", row.territory),
    priceBase: named("priceBase", row.priceBase),
    classification: named("classification", row.classification),
    dated: row.dated,
    cluster: row.cluster === null ? null : mapCluster(row.cluster),
  };
}

/** A value that we have no name for is named by its code: an installation may import scopes of its own. */
function named(dimension: ScopeDimension, code: string): Scope["measure"] {
  const value = scopeValue(dimension, code);
  return { code, name: value === null ? bilingual(code, code) : bilingual(value.zh, value.en) };
}

function mapCluster(row: ClusterRow): NonNullable<Scope["cluster"]> {
  return {
    code: row.code,
    name: bilingual(row.nameZh, row.nameEn),
    definition: bilingual(row.definitionZh, row.definitionEn),
  };
}
