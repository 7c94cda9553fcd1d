import type { UnitText } from "@jiqun/statistics";
import {
  toBaseRow,
  type BaseRow,
  type LabelledValue,
  type ResolvedSeries,
  type Resolution,
} from "@jiqun/tables";
import type { RowChunk } from "../file-reader";
import { stagedLine } from "../staged-line";
import { SeenValues } from "./seen-values";

/** Large enough that waiting for the database costs little, small beside the memory of a reading. */
const chunkLength = 256 * 1024;

/** A value with everything that its row needs. */
export interface ValueToWrite {
  readonly value: LabelledValue;
  readonly series: NonNullable<Resolution["series"]>;
  /** Null for a missing value of a series without a unit. */
  readonly unit: UnitText | null;
  readonly knownOn: string;
  readonly sheet: number;
  readonly cell: string;
}

/** Turns values into lines of COPY, and numbers their series. */
export class RowWriter {
  private readonly numbers = new Map<string, number>();
  private readonly found: ResolvedSeries[] = [];
  private readonly seen = new SeenValues();
  private bytes = Buffer.allocUnsafe(chunkLength);
  private length = 0;
  private lines = 0;

  /** The series so far, in the order in which rows refer to them. */
  get series(): readonly ResolvedSeries[] {
    return this.found;
  }

  /** Adds a row, unless the file gave a value of the same series, period and vintage before: the same or another. */
  write({ value, series, unit, knownOn, sheet, cell }: ValueToWrite): "new" | "same" | "other" {
    const { reading, period } = value;
    if (reading.kind === "unreadable") return "new";
    const row = toBaseRow(reading, unit?.multiplier ?? 0);
    const number = this.numberOf(series, unit);
    const key = value.knownOn === null ? period.code : `${period.code} ${knownOn}`;
    const seen = this.seen.note(number, key, essence(row));
    if (seen !== "new") return seen;
    this.add(stagedLine({ place: { series: number, sheet, cell, period, knownOn }, value: row }));
    this.lines += 1;
    return seen;
  }

  get isFull(): boolean {
    return this.length >= chunkLength;
  }

  /** The lines since the last time; null where there are none. */
  take(): RowChunk | null {
    if (this.lines === 0) return null;
    const chunk = { rows: this.lines, text: this.bytes.subarray(0, this.length) };
    this.bytes = Buffer.allocUnsafe(chunkLength);
    this.length = 0;
    this.lines = 0;
    return chunk;
  }

  /** Bytes at once: a long text grown by small ones costs many times as much. */
  private add(line: string): void {
    const most = this.length + line.length * 3;
    if (most > this.bytes.length) this.bytes = Buffer.concat([this.bytes.subarray(0, this.length)], 2 * most);
    this.length += this.bytes.write(line, this.length);
  }

  private numberOf(series: NonNullable<Resolution["series"]>, unit: UnitText | null): number {
    const known = this.numbers.get(series.code);
    if (known !== undefined) return known;
    const number = this.found.length;
    this.numbers.set(series.code, number);
    this.found.push({ ...series, unit: unit?.unit ?? "ITEM", multiplier: unit?.multiplier ?? 0 });
    return number;
  }
}

/** One number by which equal values are known: the number itself, or one made of the bounds or of what stands instead. */
function essence({ point, lower, upper, qualifier, asStated }: BaseRow): number {
  if (point !== null && qualifier === "EQ") return point;
  const text = `${lower} ${upper} ${point} ${qualifier} ${qualifier === null ? asStated : ""}`;
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  // No printed number lies there.
  return -1e300 * (1 + (mixed >>> 0) / 2 ** 32);
}
