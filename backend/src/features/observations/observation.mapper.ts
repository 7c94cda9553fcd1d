import type { Citation, Note, Observation } from "@jiqun/contract";
import { mapQuantity } from "../quantities/quantity.mapper";

/** One vintage of one period, as the table holds it. Days are ISO texts. */
export interface ObservationRow {
  /** Code of the series. */
  readonly series: string;
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly knownOn: string;
  readonly batchId: number;
  readonly lower: number | null;
  readonly lowerOpen: boolean;
  readonly upper: number | null;
  readonly upperOpen: boolean;
  readonly point: number | null;
  readonly qualifier: string | null;
  readonly unitMult: number;
  readonly decimals: number | null;
  readonly asStated: string | null;
  readonly statuses: string[];
  readonly citationId: number;
  readonly cell: string | null;
  readonly noteCode: string | null;
}

/** What observations point to, looked up for all of them at once. */
export interface References {
  readonly citations: ReadonlyMap<number, Citation>;
  /** Without those that were not known on the day asked for. */
  readonly notes: ReadonlyMap<string, Note>;
  readonly imports: ReadonlyMap<number, Observation["import"]>;
}

/** A vintage with its citation, note and import in place of their keys. */
export function mapObservation(row: ObservationRow, references: References): Observation {
  return {
    period: row.period,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    quantity: row.qualifier === null ? null : mapQuantity({ ...row, qualifier: row.qualifier }),
    multiplier: row.unitMult,
    decimals: row.decimals,
    statuses: row.statuses,
    knownOn: row.knownOn,
    citation: { ...known(references.citations, row.citationId), cell: row.cell },
    note: row.noteCode === null ? null : (references.notes.get(row.noteCode) ?? null),
    import: known(references.imports, row.batchId),
  };
}

/** Foreign keys hold, so an absent one is a fault of ours. */
export function known<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`Nothing is known by the key ${String(key)}`);
  return value;
}

/** Rows by the code of their series, in their order. */
export function groupBySeries(rows: readonly ObservationRow[]): Map<string, ObservationRow[]> {
  const groups = new Map<string, ObservationRow[]>();
  for (const row of rows) {
    const group = groups.get(row.series);
    if (group === undefined) groups.set(row.series, [row]);
    else group.push(row);
  }
  return groups;
}
