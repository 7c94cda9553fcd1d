import { accumulations, forms, grades, type Series } from "@jiqun/contract";
import type { Entity, Indicator, Industry, Product, Series as SeriesRow } from "@jiqun/prisma";
import { frequencies } from "@jiqun/statistics";
import { mapEntityRef } from "../entities/entity.mapper";
import { mapIndicator } from "../indicators/indicator.mapper";
import { bilingual } from "../rows/bilingual";
import { knownValue } from "../rows/known-value";
import { mapScope, type ScopeWithClusterRow } from "../scopes/scope.mapper";

/** A series with all its dimensions. */
export type SeriesWithDimensionsRow = SeriesRow & {
  indicator: Indicator;
  entity: Entity;
  industry: Industry | null;
  product: Product | null;
  market: Entity | null;
  scope: ScopeWithClusterRow;
};

/** What the observations of a series amount to. */
export interface CoverageRow {
  readonly seriesId: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly periods: number;
  readonly lastKnownOn: string | null;
  readonly grades: readonly string[];
}

/** A series with the key by which its observations are read; the key stays inside the service. */
export interface IdentifiedSeries {
  readonly id: number;
  readonly series: Series;
}

export function mapSeries(row: SeriesWithDimensionsRow, coverage: CoverageRow | undefined): IdentifiedSeries {
  const series: Series = {
    code: row.code,
    indicator: mapIndicator(row.indicator),
    entity: mapEntityRef(row.entity),
    industry: named(row.industry),
    product: named(row.product),
    market: row.market === null ? null : mapEntityRef(row.market),
    scope: mapScope(row.scope),
    frequency: knownValue(frequencies, row.frequency),
    accumulation: knownValue(accumulations, row.accumulation),
    form: knownValue(forms, row.form),
    simulated: row.simulated,
    coverage: mapCoverage(coverage),
  };
  return { id: row.id, series };
}

function named(row: Industry | Product | null): Series["industry"] {
  return row === null ? null : { code: row.code, name: bilingual(row.nameZh, row.nameEn) };
}

function mapCoverage(row: CoverageRow | undefined): Series["coverage"] {
  if (row === undefined) return { first: null, last: null, periods: 0, lastKnownOn: null, grades: [] };
  return {
    first: row.first,
    last: row.last,
    periods: row.periods,
    lastKnownOn: row.lastKnownOn,
    grades: row.grades.map((grade) => knownValue(grades, grade)),
  };
}
