import type { Bilingual, DifferenceRow } from "@jiqun/contract";
import { unitOf, type UnitCode } from "@jiqun/statistics";
import { mapQuantity, type QuantityRow } from "../quantities/quantity.mapper";
import type { NewThings } from "./file-reader";

/** A compared value as the database has it. */
export interface DifferenceRecord {
  readonly kind: DifferenceRow["kind"];
  readonly series: string;
  readonly entity: string;
  /** Null for what the file itself defines. */
  readonly entityZh: string | null;
  readonly entityEn: string | null;
  readonly indicator: string;
  readonly indicatorZh: string | null;
  readonly indicatorEn: string | null;
  readonly unit: string;
  readonly period: string;
  readonly multiplier: number;
  readonly decimals: number | null;
  readonly old: QuantityRow | null;
  readonly oldKnownOn: string | null;
  readonly oldStatuses: string[];
  readonly new: QuantityRow | null;
  readonly newStatuses: string[];
  /** Place in the sheets of the report; null for what the file lacks. */
  readonly sheet: number | null;
  readonly cell: string | null;
}

/** What the file itself tells of its rows. */
export interface DifferenceContext {
  readonly things: NewThings;
  readonly sheets: readonly (string | null)[];
}

/** A compared value for the clerk. */
export function mapDifference(
  record: DifferenceRecord,
  { things, sheets }: DifferenceContext,
): DifferenceRow {
  const change = changeOf(record);
  const old = record.old?.point ?? 0;
  return {
    kind: record.kind,
    series: record.series,
    entity: nameOf(record.entity, { zh: record.entityZh, en: record.entityEn }, things.entities),
    indicator: nameOf(
      record.indicator,
      { zh: record.indicatorZh, en: record.indicatorEn },
      things.indicators,
    ),
    period: record.period,
    unit: unitOf(record.unit as UnitCode).code,
    multiplier: record.multiplier,
    decimals: record.decimals,
    old: record.old === null ? null : mapQuantity(record.old),
    oldKnownOn: record.oldKnownOn,
    oldStatuses: record.oldStatuses,
    new: record.new === null ? null : mapQuantity(record.new),
    newStatuses: record.newStatuses,
    change,
    changeRatio: change === null || old === 0 ? null : change / Math.abs(old),
    sheet: record.sheet === null ? null : (sheets[record.sheet] ?? null),
    cell: record.cell,
  };
}

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

function nameOf(
  code: string,
  known: { readonly zh: string | null; readonly en: string | null },
  described: readonly Named[],
): Bilingual {
  const own = described.find((thing) => thing.code === code);
  return { zh: known.zh ?? own?.nameZh ?? code, en: known.en ?? own?.nameEn ?? code };
}

/** How much more the new number is, where both are plain numbers. */
function changeOf({ old, new: next }: DifferenceRecord): number | null {
  if (old?.qualifier !== "EQ" || next?.qualifier !== "EQ") return null;
  return old.point === null || next.point === null ? null : next.point - old.point;
}
