import {
  frequencyOf,
  mustBeMissing,
  parseStatuses,
  StatisticsError,
  tryParsePeriod,
  type Period,
} from "@jiqun/statistics";
import { CellFault, type CellReader } from "../reading/cell-reader";
import { readFigure, type StatedNumber } from "../reading/figure-cells";
import { citationIds, readPlace, type Place } from "../writing/citations";
import { writeObservations, type ObservationRow } from "../writing/observation-writer";
import type { References } from "../writing/references";
import { upsert, type Counts } from "../writing/upsert";
import { readRows, refuseDuplicates, type Incoming, type Kind } from "./kind";
import { readKnownOn } from "./known-on";
import { checkUnit } from "./unit-check";
import { readSeriesKey, seriesColumns, type SeriesKey } from "./series-key";

interface ReadObservation {
  readonly series: SeriesKey;
  readonly period: Period;
  readonly figure: StatedNumber | null;
  readonly asStated: string | null;
  readonly statuses: readonly string[];
  readonly place: Place;
  readonly knownOn: string;
  readonly note: string | null;
  readonly cell: string;
  readonly line: number;
}

export const observations: Kind = {
  columns: [
    "id",
    ...seriesColumns,
    ...["period", "value", "qualifier", "unit", "as_stated", "statuses"],
    ...["source", "part", "locator", "grade", "known_on", "note"],
  ],
  async bring(incoming) {
    const { file, references } = incoming;
    const read = readRows(incoming, (cells) => readObservation(cells, references));
    const keyed = read.map((item) => ({ key: keyOf(item), line: item.line, item }));
    refuseDuplicates(file, keyed, "period");
    return write(incoming, read);
  },
};

function keyOf({ series, period, knownOn }: ReadObservation): string {
  return `${series.code} ${period.start} ${period.end} ${knownOn}`;
}

function readObservation(cells: CellReader, references: References): ReadObservation {
  const series = readSeriesKey(cells, references);
  const figure = readFigure(cells);
  const statuses = readStatuses(cells);
  if (figure !== null) checkUnit(figure, { cells, references, form: series.form });
  checkPresence(figure, statuses);
  return {
    series,
    period: readPeriodOf(cells, series),
    figure,
    asStated: cells.optional("as_stated"),
    statuses,
    place: readPlace(cells, references),
    knownOn: readKnownOn(cells, references),
    note: references.note(cells),
    cell: cells.row.cell ?? `row ${cells.row.line}`,
    line: cells.row.line,
  };
}

/** Throws a CellFault where the column holds no SDMX period. */
export function readPeriod(cells: CellReader): Period {
  const text = cells.text("period");
  const period = tryParsePeriod(text);
  if (period !== null) return period;
  throw new CellFault(
    "period",
    `「${text}」不是时期(2024、2024-Q2、2024-03、2024-01/P2M)`,
    `"${text}" is no period (2024, 2024-Q2, 2024-03, 2024-01/P2M)`,
  );
}

/** A period of the series' own frequency: a month has no place in an annual series. */
function readPeriodOf(cells: CellReader, { frequency }: SeriesKey): Period {
  const period = readPeriod(cells);
  const found = frequencyOf(period);
  if (found === frequency) return period;
  throw new CellFault(
    "period",
    `「${period.code}」的频率是 ${found}，序列的频率是 ${frequency}`,
    `"${period.code}" is of frequency ${found}, the series of ${frequency}`,
  );
}

function readStatuses(cells: CellReader): readonly string[] {
  const text = cells.optional("statuses");
  if (text === null) return [];
  try {
    return parseStatuses(text);
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error;
    throw new CellFault("statuses", `「${text}」不是 OBS_STATUS 代码`, `"${text}" holds no OBS_STATUS codes`);
  }
}

/** A number without a reason to be absent, or a reason without a number: never both, never neither. */
function checkPresence(figure: StatedNumber | null, statuses: readonly string[]): void {
  const absent = mustBeMissing(statuses as Parameters<typeof mustBeMissing>[0]);
  if (figure === null && !absent) {
    throw new CellFault(
      "value",
      "为空，但 statuses 没有说明缺失的原因(L、M、O、Q)",
      "is empty, but statuses gives no reason (L, M, O, Q)",
    );
  }
  if (figure !== null && absent) {
    throw new CellFault(
      "value",
      "有数值，但 statuses 说它缺失",
      "holds a number, but statuses says that it is missing",
    );
  }
}

async function write(incoming: Incoming, read: readonly ReadObservation[]): Promise<Counts> {
  const { client, batch } = incoming;
  const series = new Map(read.map((item) => [item.series.code, item.series]));
  await upsert(client, { table: "series", key: ["code"], rows: [...series.values()] as never });
  const found = await client.query<{ id: number; code: string }>(
    "select id, code from series where code = any($1)",
    [[...series.keys()]],
  );
  const seriesIds = new Map(found.rows.map((row) => [row.code, row.id]));
  const citationOf = await citationIds(
    client,
    read.map((item) => item.place),
  );
  const rows = read.map((item) => toRow(item, seriesIds.get(item.series.code) ?? 0, citationOf(item.place)));
  return writeObservations(client, { batch, rows });
}

function toRow(item: ReadObservation, seriesId: number, citationId: number): ObservationRow {
  const quantity = item.figure?.quantity ?? null;
  return {
    series_id: seriesId,
    period_start: item.period.start,
    period_end: item.period.end,
    known_on: item.knownOn,
    period: item.period.code,
    lower: quantity?.lower ?? null,
    lower_open: quantity?.lowerOpen ?? false,
    upper: quantity?.upper ?? null,
    upper_open: quantity?.upperOpen ?? false,
    point: quantity?.point ?? null,
    qualifier: quantity?.qualifier ?? null,
    unit_mult: item.figure?.multiplier ?? 0,
    decimals: item.figure?.decimals ?? null,
    as_stated: item.asStated,
    statuses: item.statuses,
    citation_id: citationId,
    cell: item.cell,
    note_code: item.note,
  };
}
