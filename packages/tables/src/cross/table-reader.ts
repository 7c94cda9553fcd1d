import { frequencyOf } from "@jiqun/statistics";
import type { CellRange } from "../cell";
import { cellAddress, isEmptyCell } from "../cell";
import type { CellReading, LabelledValue, SeriesLabels, TableIssue } from "../labelled";
import { readCell } from "../words";
import { labelsOf, periodOf, seriesKey, type Part } from "./compose";
import { cellAt, originAt, type GridRow } from "./grid-row";
import { duplicateKey, emptyKey, mergedValue, undated, unlabelledRows } from "./issues";
import { LeftOut } from "./left-out";
import type { ColumnPlan, Plan } from "./plan";
import { RowLabelReader } from "./row-labels";

/** What a row gives. */
export interface RowRead {
  readonly series: readonly { readonly series: number; readonly labels: SeriesLabels }[];
  readonly values: readonly LabelledValue[];
  readonly issues: readonly TableIssue[];
}

const nothing: RowRead = { series: [], values: [], issues: [] };
/** Faults of one kind that are told one by one; more say nothing new. */
const mostDuplicates = 200;

/** Applies a plan to the rows of its table, one after another. */
export class TableReader {
  private readonly labels: RowLabelReader;
  private readonly leftOut = new LeftOut();
  private readonly series = new Map<string, number>();
  /** Row and column of the value that a key was met with first, row by row. */
  private readonly met = new Map<number, number>();
  private readonly periods = new Map<string, number>();
  private readonly readColumns: ReadonlySet<number>;
  private unlabelled: number[] = [];
  private undatedValues = 0;
  private undatedCell: string | null = null;
  private duplicates = 0;
  private bottom: number;

  public constructor(
    private readonly plan: Plan,
    private readonly sheet: string | null,
    private readonly counter: { series: number },
  ) {
    this.labels = new RowLabelReader(plan);
    this.readColumns = new Set(
      [...plan.columns, ...plan.labels].map(({ column }) => column).concat(plan.remarks),
    );
    this.bottom = plan.header?.bottom ?? 0;
  }

  public addSection(row: GridRow): void {
    const column = row.cells.findIndex((cell) => !isEmptyCell(cell));
    this.labels.addSection(row, column);
    this.bottom = row.number;
  }

  public read(row: GridRow): RowRead {
    this.leftOut.count(row, this.readColumns);
    const { parts, labelled } = this.labels.read(row);
    if (!labelled) {
      this.unlabelled.push(row.number);
      return nothing;
    }
    const issues = this.unlabelled.map((number) =>
      emptyKey(this.at(number, this.plan.labels.at(-1)?.column ?? 0)),
    );
    this.unlabelled = [];
    this.bottom = row.number;
    const known = new Map<string, number>();
    const cells = this.plan.columns.map((column) => this.readValue(row, { column, parts, known }));
    return {
      series: cells.flatMap((one) => one.series),
      values: cells.flatMap((one) => one.values),
      issues: [...issues, ...cells.flatMap((one) => one.issues)],
    };
  }

  /** What is known once the last row is read. */
  public end(): {
    readonly issues: readonly TableIssue[];
    readonly bottom: number;
    readonly leftOut: readonly CellRange[];
  } {
    const first = this.unlabelled[0];
    const rows =
      first === undefined
        ? []
        : [unlabelledRows(this.at(first, this.plan.labels.at(-1)?.column ?? 0), this.unlabelled.length)];
    const periods =
      this.undatedCell === null
        ? []
        : [undated({ sheet: this.sheet, cell: this.undatedCell }, this.undatedValues)];
    return {
      issues: [...this.leftOut.issues(this.sheet), ...rows, ...periods],
      bottom: this.bottom,
      leftOut: this.leftOut.ranges().map(({ range }) => range),
    };
  }

  private at(row: number, column: number): { sheet: string | null; cell: string } {
    return { sheet: this.sheet, cell: cellAddress(row, column) };
  }

  private readValue(
    row: GridRow,
    { column, parts, known }: { column: ColumnPlan; parts: readonly Part[]; known: Map<string, number> },
  ): RowRead {
    const origin = originAt(row, column.column);
    const own = origin.row === row.number && origin.column === column.column;
    const reading = readCell(own ? cellAt(row, column.column) : null, { flags: "suffix" });
    const all = [...column.parts, ...parts, ...this.plan.context];
    const found = periodOf(all);
    if (found === null) return this.withoutPeriod(row, { column, reading });
    const group = `${frequencyOf(found.period)} ${found.cumulative} ${column.group}`;
    const inRow = known.get(group);
    const labels = inRow === undefined ? labelsOf(all, found) : null;
    const { series, isNew } = labels === null ? { series: inRow ?? 0, isNew: false } : this.seriesOf(labels);
    known.set(group, series);
    const value = {
      series,
      period: found.period,
      reading,
      row: row.number,
      column: column.column,
      knownOn: null,
    };
    return {
      series: isNew && labels !== null ? [{ series, labels }] : [],
      values: [value],
      issues: [...this.duplicate(value), ...(own ? [] : [mergedValue(this.at(row.number, column.column))])],
    };
  }

  private withoutPeriod(
    row: GridRow,
    { column, reading }: { column: ColumnPlan; reading: CellReading },
  ): RowRead {
    if (reading.kind === "missing") return nothing;
    this.undatedValues += 1;
    this.undatedCell ??= cellAddress(row.number, column.column);
    return nothing;
  }

  private seriesOf(labels: SeriesLabels): { readonly series: number; readonly isNew: boolean } {
    const key = seriesKey(labels);
    const known = this.series.get(key);
    if (known !== undefined) return { series: known, isNew: false };
    const { series } = this.counter;
    this.counter.series += 1;
    this.series.set(key, series);
    return { series, isNew: true };
  }

  private periodNumber(code: string): number {
    const known = this.periods.get(code);
    if (known !== undefined) return known;
    this.periods.set(code, this.periods.size);
    return this.periods.size - 1;
  }

  private duplicate({ series, period, row, column }: LabelledValue): readonly TableIssue[] {
    const key = series * mostPeriods + this.periodNumber(period.code);
    const before = this.met.get(key);
    if (before === undefined) {
      this.met.set(key, row * columnsOfRow + column);
      return [];
    }
    this.duplicates += 1;
    const other = cellAddress(Math.floor(before / columnsOfRow), before % columnsOfRow);
    return this.duplicates > mostDuplicates ? [] : [duplicateKey(this.at(row, column), other)];
  }
}

const columnsOfRow = 2 ** 15;
/** More than a calendar of days has. */
const mostPeriods = 2 ** 22;
