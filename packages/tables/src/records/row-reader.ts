import {
  frequencyOf,
  parseStatuses,
  statusToShow,
  StatisticsError,
  type Frequency,
  type ObsStatus,
} from "@jiqun/statistics";
import { cellAddress, cellText, type Cell, type SheetRow } from "../cell";
import type { CellReading, LabelledValue, SeriesLabels } from "../labelled";
import { readPeriodLabel } from "../words";
import { readFlaggedCell, readPlainCell, readWordedCell, withStatuses } from "./cell-reading";
import type { KeyColumn, RecordsLayout, Slot } from "./layout";
import { PeriodReader, readPeriodWords, type PeriodWords } from "./period-words";
import { readQualifier, withQualifier } from "./qualified-number";
import {
  actionDeletes,
  frequencyDiffers,
  keyDuplicate,
  keyEmpty,
  multiplierUnreadable,
  periodUnreadable,
  rowDuplicate,
  statusContradicts,
  statusUnknown,
  wordsUnreadable,
  type Found,
} from "./record-issues";
import {
  accumulationOfText,
  formOfText,
  keyRow,
  multiplierText,
  seriesLabels,
  type KeyRow,
} from "./row-labels";
import { readUnitMultiplier } from "./sdmx-units";
import { SeriesRegistry } from "./series-registry";

/** Takes what a row says. */
export interface RowSink {
  series(series: number, labels: SeriesLabels): void;
  value(value: LabelledValue): void;
  issue(found: Found): void;
}

const readers = { plain: readPlainCell, flagged: readFlaggedCell, words: readWordedCell } as const;
const separator = "\u001f";

/** Reads rows of a table of records, one after the other. */
export class RowReader {
  private readonly registry: SeriesRegistry;
  private readonly periods = new PeriodReader();
  private readonly statuses = new Map<string, readonly ObsStatus[] | null>();
  private readonly read: (cell: Cell) => CellReading;
  private readonly positions: readonly number[];
  private readonly frequency: KeyColumn | undefined;
  /** Key of the last row whose key columns were found sound. */
  private sound: string | null = null;

  constructor(
    private readonly layout: RecordsLayout,
    private readonly sink: RowSink,
    options: { readonly series: number; readonly address: (row: number, column: number) => string },
  ) {
    this.registry = new SeriesRegistry(options.series);
    this.addressOf = options.address;
    this.read = readers[layout.cells];
    this.positions = layout.keys
      .filter(({ concept }) => concept !== "multiplier")
      .flatMap(({ code, words }) => [code, words].filter((position) => position !== null));
    this.frequency = layout.keys.find(({ concept }) => concept === "frequency");
  }

  private readonly addressOf: (row: number, column: number) => string;

  /** Reads a row that is neither empty nor a note. */
  row(row: SheetRow): void {
    if (this.deletes(row)) return;
    const keys = keyRow(this.layout, row, (column) => this.addressOf(row.number, column));
    const key = this.keyOf(keys);
    if (!this.isKeyed(keys, key)) return;
    if (this.layout.time.kind === "header") this.wideRow(keys, key);
    else this.longRow(keys, key);
  }

  private deletes(row: SheetRow): boolean {
    const { action } = this.layout.values;
    if (action === null || !/^D(?:$|:)/i.test(cellText(row.cells[action] ?? null))) return false;
    this.sink.issue(actionDeletes(this.addressOf(row.number, action)));
    return true;
  }

  /** Whether every dimension is there and its columns can be understood. */
  private isKeyed(keys: KeyRow, key: string): boolean {
    const whole = key + multiplierText(this.layout, keys);
    if (whole === this.sound) return true;
    const found = this.keyFault(keys);
    if (found === null) this.sound = whole;
    else this.sink.issue(found);
    return found === null;
  }

  private keyFault(keys: KeyRow): Found | null {
    for (const { concept, code, words, required, name } of this.layout.keys) {
      const position = words ?? code ?? 0;
      const text = keys.text(position);
      const isEmpty = text === "" && (code === null || keys.text(code) === "");
      if (isEmpty && required) return keyEmpty(keys.address(position), name);
      if (isEmpty) continue;
      if (concept === "multiplier" && readUnitMultiplier(multiplierText(this.layout, keys)) === null)
        return multiplierUnreadable(keys.address(position), text);
      const unread =
        (concept === "form" && formOfText(text) === null) ||
        (concept === "accumulation" && accumulationOfText(text) === null);
      if (unread) return wordsUnreadable(keys.address(position), name, text);
    }
    return null;
  }

  private keyOf(keys: KeyRow): string {
    let key = "";
    for (const position of this.positions) key += keys.text(position) + separator;
    return this.layout.dataflow === null ? key : key + keys.text(this.layout.dataflow);
  }

  private wideRow(keys: KeyRow, key: string): void {
    const { number } = keys.row;
    const earlier = this.registry.note(key, "", number);
    if (earlier !== null) {
      const column = this.firstKeyColumn();
      this.sink.issue(rowDuplicate(this.addressOf(number, column), this.addressOf(earlier, column)));
      return;
    }
    for (const slot of this.layout.slots) {
      if (slot.period === null) continue;
      this.slotValue(keys, slot, { key, time: { period: slot.period, accumulation: null }, knownOn: null });
    }
  }

  private firstKeyColumn(): number {
    const [first] = this.layout.keys;
    return this.layout.packed === null ? (first?.words ?? first?.code ?? 0) : 0;
  }

  private longRow(keys: KeyRow, key: string): void {
    const time = this.timeOf(keys.row);
    if (time === null) return;
    const knownOn = this.knownOn(keys.row);
    if (knownOn === undefined) return;
    for (const slot of this.layout.slots) {
      const own = this.layout.slots.length === 1 ? key : `${key}${separator}${slot.column}`;
      const earlier = this.registry.note(
        own,
        knownOn === null ? time.period.code : `${time.period.code} ${knownOn}`,
        keys.row.number,
      );
      if (earlier === null) this.slotValue(keys, slot, { key: own, time, knownOn });
      else this.sink.issue(this.duplicate(keys.row.number, { earlier, slot, time }));
    }
  }

  private duplicate(
    row: number,
    { earlier, slot, time }: { readonly earlier: number; readonly slot: Slot; readonly time: PeriodWords },
  ): Found {
    return keyDuplicate(
      this.addressOf(row, slot.column),
      this.addressOf(earlier, slot.column),
      time.period.code,
    );
  }

  private timeOf(row: SheetRow): PeriodWords | null {
    const { time } = this.layout;
    const column = time.kind === "parts" ? time.year : time.kind === "column" ? time.column : 0;
    const cell = row.cells[column] ?? null;
    const found = time.kind === "parts" ? this.timeOfParts(row, time) : this.periods.read(cell);
    if (found === null) this.sink.issue(periodUnreadable(this.addressOf(row.number, column), cellText(cell)));
    return found;
  }

  private timeOfParts(
    { cells }: SheetRow,
    { year, month, quarter }: Extract<RecordsLayout["time"], { kind: "parts" }>,
  ): PeriodWords | null {
    const whole = this.periods.read(cells[year] ?? null);
    const part = month ?? quarter ?? year;
    const cell = cells[part] ?? null;
    if (whole === null || cellText(cell) === "") return whole;
    if (whole.period.kind !== "year") return null;
    const context = { year: Number(whole.period.code), frequency: month === null ? "Q" : "M" } as const;
    const found = readPeriodLabel(typeof cell === "number" ? String(cell) : cell, context);
    return found === null || !found.period.code.startsWith(whole.period.code) ? null : found;
  }

  /** ISO day of the vintage; null for none, undefined where the cell is no day. */
  private knownOn(row: SheetRow): string | null | undefined {
    const { knownOn } = this.layout.values;
    const cell = knownOn === null ? null : (row.cells[knownOn] ?? null);
    const text = cellText(cell);
    if (knownOn === null || text === "") return null;
    const day = (this.periods.read(cell) ?? readPeriodWords(text))?.period;
    if (day !== undefined) return day.end;
    this.sink.issue(
      wordsUnreadable(this.addressOf(row.number, knownOn), this.layout.headers[knownOn] ?? "", text),
    );
    return undefined;
  }

  private slotValue(
    keys: KeyRow,
    slot: Slot,
    {
      key,
      time,
      knownOn,
    }: { readonly key: string; readonly time: PeriodWords; readonly knownOn: string | null },
  ): void {
    const { row } = keys;
    const reading = this.readingOf(row, slot);
    const frequency = this.frequencyOf(keys, time);
    if (reading === null || frequency === null) return;
    const variant = `${frequency}${time.accumulation ?? ""}${separator}${multiplierText(this.layout, keys)}`;
    const { series, isNew } = this.registry.seriesOf(key, variant);
    if (isNew)
      this.sink.series(series, this.labelsOf(keys, slot, { frequency, accumulation: time.accumulation }));
    this.sink.value({ series, period: time.period, reading, row: row.number, column: slot.column, knownOn });
  }

  private labelsOf(
    keys: KeyRow,
    slot: Slot,
    words: { readonly frequency: Frequency; readonly accumulation: SeriesLabels["accumulation"] | null },
  ): SeriesLabels {
    const { layout } = this;
    const measureCell = cellAddress(layout.headerRow, slot.column);
    return seriesLabels({ layout, row: keys, measure: slot.measure, measureCell, ...words });
  }

  private frequencyOf(keys: KeyRow, { period }: PeriodWords): Frequency | null {
    const found = frequencyOf(period);
    const key = this.frequency;
    const position = key === undefined ? null : (key.code ?? key.words);
    const text = position === null ? "" : keys.text(position);
    const stated = statedFrequency(text);
    if (position === null || stated === null || stated === found) return found;
    this.sink.issue(frequencyDiffers(keys.address(position), text, period.code));
    return null;
  }

  private readingOf(row: SheetRow, slot: Slot): CellReading | null {
    const { qualifier, asStated } = this.layout.values;
    const cell = row.cells[slot.column] ?? null;
    const reading = qualifier === null ? this.read(cell) : this.qualified(row, cell, qualifier);
    if (reading === null) return null;
    const words = asStated === null ? "" : cellText(row.cells[asStated] ?? null);
    const worded = words === "" || reading.kind !== "number" ? reading : { ...reading, asStated: words };
    return this.withStatuses(row, slot, worded);
  }

  private qualified(row: SheetRow, cell: Cell, column: number): CellReading | null {
    const text = cellText(row.cells[column] ?? null);
    const qualifier = readQualifier(text);
    if (qualifier !== null) return withQualifier(this.read(cell), qualifier, cellText(cell));
    this.sink.issue(
      wordsUnreadable(this.addressOf(row.number, column), this.layout.headers[column] ?? "", text),
    );
    return null;
  }

  private withStatuses(row: SheetRow, slot: Slot, reading: CellReading): CellReading | null {
    const given = this.statusesOf(row);
    if (given === null) return null;
    const confidential =
      reading.kind === "missing" && this.isConfidential(row) ? [...given, "Q" as const] : given;
    const found = withStatuses(reading, confidential);
    if (found === null) {
      const address = this.addressOf(row.number, slot.column);
      this.sink.issue(statusContradicts(address, statusToShow(given) ?? ""));
    }
    return found;
  }

  private isConfidential({ cells }: SheetRow): boolean {
    const { confidentiality } = this.layout.values;
    return confidentiality !== null && /^[CNSD]$/i.test(cellText(cells[confidentiality] ?? null));
  }

  /** Statuses of their own columns; null where one of them cannot be read. */
  private statusesOf(row: SheetRow): readonly ObsStatus[] | null {
    const all: ObsStatus[] = [];
    for (const column of this.layout.values.statuses) {
      const text = cellText(row.cells[column] ?? null);
      const statuses = text === "" ? [] : this.statusesOfText(text);
      if (statuses === null) {
        this.sink.issue(statusUnknown(this.addressOf(row.number, column), text));
        return null;
      }
      all.push(...statuses);
    }
    return all;
  }

  private statusesOfText(text: string): readonly ObsStatus[] | null {
    const known = this.statuses.get(text);
    if (known !== undefined) return known;
    const found = readStatuses(text);
    if (this.statuses.size < 1000) this.statuses.set(text, found);
    return found;
  }
}

const statusWords: ReadonlyMap<string, readonly ObsStatus[]> = new Map(
  Object.entries({
    正常: ["A"],
    初步数: ["P"],
    初步: ["P"],
    快报数: ["P"],
    估计: ["E"],
    估计值: ["E"],
    估算: ["E"],
    预测: ["F"],
    预测值: ["F"],
    缺失: ["O"],
    保密: ["Q"],
    断点: ["B"],
    normal: ["A"],
    provisional: ["P"],
    preliminary: ["P"],
    estimated: ["E"],
    estimate: ["E"],
    forecast: ["F"],
    missing: ["O"],
  } satisfies Record<string, readonly ObsStatus[]>),
);

/** A few letters, or letters one by one: longer runs are words, which happen to be made of codes too. */
const statusCodes = /^[A-Za-z]{1,3}$|^[A-Za-z](?:[ ,;|]{1,2}[A-Za-z]){1,5}$/;

/** `A`, `E,P`, `A: Normal value`, 初步数. Null for a text that is none of these. */
function readStatuses(text: string): readonly ObsStatus[] | null {
  const words = statusWords.get(text.toLowerCase());
  if (words !== undefined) return words;
  const [codes = ""] = text.split(": ");
  try {
    return statusCodes.test(codes.trim()) ? parseStatuses(codes) : null;
  } catch (error) {
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}

const frequencies: Readonly<Record<string, Frequency>> = {
  A: "A",
  S: "S",
  Q: "Q",
  M: "M",
  D: "D",
  B: "D",
  H: "S",
};

/** The frequency that a code states; null for none and for words, which the periods tell as well. */
function statedFrequency(text: string): Frequency | null {
  const code = text.split(":")[0]?.trim().toUpperCase() ?? "";
  return frequencies[code] ?? null;
}
