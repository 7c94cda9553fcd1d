import type { ImportQuestion, ReadObservation, TablePreview } from "@jiqun/contract";
import type { Frequency, Period } from "@jiqun/statistics";
import {
  printedIndicator,
  tableAnswerId,
  type CellReading,
  type SeriesLabels,
  type TableOutline,
} from "@jiqun/tables";
import { IssueList } from "./issue-list";
import { tableLeftOut, valuesRepeated, type FoundAt } from "./reading-issues";

const sampleSize = 20;

/** What is told of a table, gathered while it is read. */
export class TableReport {
  readonly issues = new IssueList();
  private readonly entities = new Set<string>();
  private readonly indicators = new Set<string>();
  private readonly units = new Set<string>();
  private readonly frequencies = new Set<Frequency>();
  private readonly periods = new Map<string, Period>();
  private readonly statuses = new Map<string, number>();
  private readonly sample: ReadObservation[] = [];
  private observations = 0;
  private missing = 0;
  private readonly again: { cells: number; first: FoundAt | null } = { cells: 0, first: null };

  constructor(
    private outline: TableOutline,
    /** Whether an answer leaves it out; it is shown all the same. */
    readonly leftOut: boolean,
  ) {}

  /** Whether something is wrong with it that keeps the file from coming in. */
  get faulty(): boolean {
    return !this.leftOut && this.issues.faulty;
  }

  get fingerprint(): string {
    return this.outline.fingerprint;
  }

  get sheet(): string | null {
    return this.outline.sheet;
  }

  /** The table as it is known by its end. */
  know(outline: TableOutline): void {
    this.outline = outline;
  }

  series(labels: SeriesLabels): void {
    const indicator = printedIndicator(labels);
    if (labels.entity !== null) this.entities.add(labels.entity.text);
    if (indicator !== null) this.indicators.add(indicator);
    if (labels.unit !== null) this.units.add(labels.unit.text);
    this.frequencies.add(labels.frequency);
  }

  /** Counts a value; `observation` tells it in full where it is among the first. */
  value(period: Period, reading: CellReading, observation: () => ReadObservation): void {
    if (!this.periods.has(period.code)) this.periods.set(period.code, period);
    if (reading.kind === "number") this.observations += 1;
    if (reading.kind === "missing") this.missing += 1;
    if (reading.kind !== "unreadable") {
      for (const status of reading.statuses) this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    }
    if (this.sample.length < sampleSize && reading.kind !== "unreadable") this.sample.push(observation());
  }

  /** Counts a value that says the same as one before it. */
  repeated(at: FoundAt): void {
    this.again.first ??= at;
    this.again.cells += 1;
  }

  /** Tells of repeated values once, however many they are. */
  tellRepeated(): void {
    const { first, cells } = this.again;
    if (first !== null) this.issues.add(valuesRepeated(first, cells));
  }

  preview(questions: ImportQuestion[]): TablePreview {
    const { sheet, range, title, layout, areas } = this.outline;
    const left = this.leftOut ? [tableLeftOut({ sheet, cell: range })] : null;
    return {
      id: tableAnswerId(this.outline),
      leftOut: this.leftOut,
      ...{ sheet, range, title, layout, questions, sample: this.sample },
      entities: [...this.entities],
      indicators: [...this.indicators],
      frequency: theOnly(this.frequencies),
      frequencies: [...this.frequencies],
      unit: theOnly(this.units),
      units: [...this.units],
      periods: this.span(),
      observations: this.observations,
      missing: this.missing,
      statuses: Object.fromEntries(this.statuses),
      issues: left ?? this.issues.list,
      issuesInAll: left?.length ?? this.issues.count,
      areas: areas.map(({ range: area, role }) => ({ range: { ...area }, role })),
    };
  }

  private span(): TablePreview["periods"] {
    const inOrder = [...this.periods.values()].sort(
      (a, b) => compare(a.start, b.start) || compare(a.end, b.end),
    );
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first === undefined || last === undefined) return null;
    return { first: first.code, last: last.code, count: inOrder.length };
  }
}

function theOnly<Value>(values: ReadonlySet<Value>): Value | null {
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
