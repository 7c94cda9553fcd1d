import {
  accumulations,
  forms,
  grades,
  type EntityRef,
  type Indicator,
  type Scope,
  type Series,
} from "@jiqun/contract";
import { frequencies } from "@jiqun/statistics";
import { bilingual } from "../rows/bilingual";
import { knownValue } from "../rows/known-value";

/** A series with the keys of its dimensions and what its observations amount to. */
export interface SeriesRow {
  readonly id: number;
  readonly code: string;
  readonly indicatorId: number;
  readonly entityId: number;
  readonly marketId: number | null;
  readonly scopeId: number;
  readonly industry: NamedRow | null;
  readonly product: NamedRow | null;
  readonly frequency: string;
  readonly accumulation: string;
  readonly form: string;
  readonly simulated: boolean;
  readonly first: string | null;
  readonly last: string | null;
  readonly periods: number;
  readonly lastKnownOn: string | null;
  readonly grades: readonly string[];
}

interface NamedRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The dimensions that series share, looked up for all of them at once. */
export interface Dimensions {
  readonly indicators: ReadonlyMap<number, Indicator>;
  readonly entities: ReadonlyMap<number, EntityRef>;
  readonly scopes: ReadonlyMap<number, Scope>;
}

/** A series with the key by which its observations are read; the key stays inside the service. */
export interface IdentifiedSeries {
  readonly id: number;
  readonly series: Series;
}

/** A series with its dimensions in place of their keys. */
export function mapSeries(row: SeriesRow, { indicators, entities, scopes }: Dimensions): IdentifiedSeries {
  const scope = dimension(scopes, row.scopeId);
  const series: Series = {
    code: row.code,
    indicator: dimension(indicators, row.indicatorId),
    entity: dimension(entities, row.entityId),
    industry: named(row.industry),
    product: named(row.product),
    market: row.marketId === null ? null : dimension(entities, row.marketId),
    scope,
    frequency: knownValue(frequencies, row.frequency),
    accumulation: knownValue(accumulations, row.accumulation),
    form: knownValue(forms, row.form),
    simulated: row.simulated,
    coverage: coverageOf(row, scope),
  };
  return { id: row.id, series };
}

/** Values of which nobody knows the time cover no stretch of it. */
function coverageOf(
  { first, last, periods, lastKnownOn, ...row }: SeriesRow,
  { dated }: Scope,
): Series["coverage"] {
  const span = dated ? { first, last } : { first: null, last: null };
  return { ...span, periods, lastKnownOn, grades: row.grades.map((grade) => knownValue(grades, grade)) };
}

function named(row: NamedRow | null): Series["industry"] {
  return row === null ? null : { code: row.code, name: bilingual(row.zh, row.en) };
}

/** Foreign keys hold, so an absent one is a fault of ours. */
function dimension<Value>(values: ReadonlyMap<number, Value>, id: number): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`No dimension has the key ${id}`);
  return value;
}
