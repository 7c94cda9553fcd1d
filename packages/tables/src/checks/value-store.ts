import type { LabelledValue, NumberReading } from "../labelled";

const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const dayMilliseconds = 86_400_000;
const mostDecimals = 30;
const mostDays = 65_535;

/** Columns of many values: 25 bytes a value, added to without copying. */
class Chunk {
  readonly series = new Int32Array(chunkSize);
  readonly start = new Int32Array(chunkSize);
  readonly days = new Uint16Array(chunkSize);
  readonly value = new Float64Array(chunkSize);
  readonly row = new Int32Array(chunkSize);
  readonly column = new Uint16Array(chunkSize);
  readonly decimals = new Uint8Array(chunkSize);
}

/** A number of a series as the checks see it. */
export interface StoredValue {
  readonly series: number;
  /** First day of its period, counted from 1970-01-01. */
  readonly start: number;
  /** Days of its period. */
  readonly days: number;
  readonly value: number;
  readonly decimals: number;
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** Places of values ordered by series, and where each series ends among them. */
interface Sorted {
  readonly order: Int32Array;
  readonly ends: Int32Array;
  /** Number of the first series: the series of a later table do not start at 0. */
  readonly first: number;
}

/** The plain numbers of a table, kept small so that a million of them can be looked at together. */
export class ValueStore {
  readonly #chunks: Chunk[] = [];
  readonly #days = new Map<string, { readonly start: number; readonly days: number }>();
  #size = 0;
  #order: Sorted | null = null;

  add({ series, period, row, column }: LabelledValue, { point, decimals }: NumberReading): void {
    if (point === null) return;
    const at = this.#size & (chunkSize - 1);
    if (at === 0) this.#chunks.push(new Chunk());
    const chunk = this.#chunks.at(-1) ?? new Chunk();
    const span = this.#span(period);
    chunk.series[at] = series;
    chunk.start[at] = span.start;
    chunk.days[at] = span.days;
    chunk.value[at] = point;
    chunk.row[at] = row;
    chunk.column[at] = column;
    chunk.decimals[at] = Math.min(decimals, mostDecimals);
    this.#size += 1;
  }

  #span({ code, start, end }: LabelledValue["period"]): { readonly start: number; readonly days: number } {
    const known = this.#days.get(code);
    if (known !== undefined) return known;
    const first = Date.parse(start) / dayMilliseconds;
    const days = Math.min(mostDays, Date.parse(end) / dayMilliseconds - first + 1);
    const span = { start: first, days };
    this.#days.set(code, span);
    return span;
  }

  #at(index: number): StoredValue {
    const chunk = this.#chunks[index >> chunkBits] ?? new Chunk();
    const at = index & (chunkSize - 1);
    return {
      series: chunk.series[at] ?? 0,
      start: chunk.start[at] ?? 0,
      days: chunk.days[at] ?? 0,
      value: chunk.value[at] ?? 0,
      decimals: chunk.decimals[at] ?? 0,
      row: chunk.row[at] ?? 0,
      column: chunk.column[at] ?? 0,
    };
  }

  /** Numbers of the series that have values. */
  *seriesNumbers(): Generator<number> {
    const { ends, first } = this.#sorted();
    for (let at = 0; at < ends.length; at += 1) if ((ends[at] ?? 0) > (ends[at - 1] ?? 0)) yield first + at;
  }

  /** The values of a series in order of time; none for a series without any. */
  of(series: number): readonly StoredValue[] {
    const { order, ends, first } = this.#sorted();
    const own = order.subarray(ends[series - first - 1] ?? 0, ends[series - first] ?? 0);
    const values: StoredValue[] = [];
    for (const index of own) values.push(this.#at(index));
    return values.sort((a, b) => a.start + a.days - (b.start + b.days) || a.start - b.start);
  }

  #sorted(): Sorted {
    if (this.#order?.order.length !== this.#size) this.#order = this.#sort();
    return this.#order;
  }

  #sort(): Sorted {
    const { first, last } = this.#range();
    const ends = new Int32Array(Math.max(0, last - first + 1));
    this.#each((series) => (ends[series - first] = (ends[series - first] ?? 0) + 1));
    for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
    const next = Int32Array.from(ends, (_, at) => ends[at - 1] ?? 0);
    const order = new Int32Array(this.#size);
    this.#each((series, index) => {
      const place = next[series - first] ?? 0;
      order[place] = index;
      next[series - first] = place + 1;
    });
    return { order, ends, first };
  }

  #range(): { readonly first: number; readonly last: number } {
    let [first, last] = [Infinity, -1];
    this.#each((series) => {
      first = Math.min(first, series);
      last = Math.max(last, series);
    });
    return { first: Math.min(first, last + 1), last };
  }

  #each(visit: (series: number, index: number) => void): void {
    for (let index = 0; index < this.#size; index += 1)
      visit(this.#chunks[index >> chunkBits]?.series[index & (chunkSize - 1)] ?? 0, index);
  }
}
