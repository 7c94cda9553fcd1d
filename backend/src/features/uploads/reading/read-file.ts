import type { ImportQuestion, ReadObservation } from "@jiqun/contract";
import { cumulativePeriod } from "@jiqun/statistics";
import {
  Checks,
  readSheet,
  Resolver,
  unitMisfit,
  type CancelSignal,
  type LabelledValue,
  type Resolution,
  type Resolved,
  type Sheet,
  type TableEvent,
  type TableIssue,
} from "@jiqun/tables";
import { FileRefused } from "../../../formats/file-refused";
import { openFile } from "../../../formats/open-file";
import type { OpenedFile } from "../../../formats/opened-file";
import type { FileReport, ReadRequest, RowChunk } from "../file-reader";
import { thingsOf } from "./described-things";
import { addressOf, observationOf, type ValuePlace } from "./observation-of";
import { questionWords } from "./question-words";
import {
  answerMisfits,
  answersUnused,
  codeTooLong,
  hiddenSheet,
  nothingComesIn,
  sheetLeftOut,
  sheetWithoutTable,
  unitMisfits,
  valueTwice,
  vintageInFuture,
} from "./reading-issues";
import { refusedReport } from "./refused-report";
import { RowWriter } from "./row-writer";
import { TableReport } from "./table-report";

/** Where what is read goes. What is not wanted is left out. */
export interface ReadSink {
  /** Rows of series that are resolved. The next come once the promise is fulfilled. */
  readonly rows?: (chunk: RowChunk) => Promise<void>;
  /** Every value in full, in the order of the file. */
  readonly observations?: (observations: readonly ReadObservation[]) => Promise<void>;
  /** Values so far. */
  readonly progress?: (rows: number) => void;
  readonly signal?: CancelSignal;
}

const longestCode = 200;
/** Observations that are handed on at once. */
const mostTogether = 2000;
/** Each series is kept with its labels while the file is read. */
const mostSeries = 50_000;

/**
 * Reads a file: what it says, what it leaves open, and what would come in. Depends on nothing but the request.
 * Whatever is wrong with the file stands in the report.
 */
export async function readFile(request: ReadRequest, sink: ReadSink): Promise<FileReport> {
  let opened: OpenedFile | null = null;
  try {
    opened = await openFile(request);
    const reading = new FileReading(request, sink, opened);
    for (const [index, sheet] of opened.sheets.entries()) await reading.sheet(sheet, index);
    return await reading.finish();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusedReport(error, opened);
  }
}

/** A sheet that is being read. */
interface SheetAt {
  readonly place: ValuePlace;
  readonly index: number;
}

class FileReading {
  private readonly resolver: Resolver;
  private readonly tables: TableReport[] = [];
  private readonly resolutions: Resolution[] = [];
  private readonly checks = new Map<number, Checks>();
  private readonly ofFile: TableIssue[];
  private readonly rows = new RowWriter();
  private values = 0;

  constructor(
    private readonly request: ReadRequest,
    private readonly sink: ReadSink,
    private readonly opened: OpenedFile,
  ) {
    this.resolver = new Resolver(request);
    this.ofFile = [...opened.notices];
  }

  async sheet(sheet: Sheet, index: number): Promise<void> {
    const { name, hidden, locator } = sheet;
    if (this.resolver.leftOut.sheet(name)) return void this.ofFile.push(sheetLeftOut(name));
    const [tablesBefore, issuesBefore] = [this.tables.length, this.ofFile.length];
    const context = {
      ...{ firstTable: tablesBefore, firstSeries: this.resolutions.length, hints: this.resolver.hints() },
      ...(this.sink.signal === undefined ? {} : { signal: this.sink.signal }),
    };
    const at = { place: { sheet: name, locator }, index };
    for await (const event of readSheet(sheet, context)) await this.event(event, at);
    const hasTable = this.tables.length > tablesBefore;
    if (hasTable && hidden) this.ofFile.push(hiddenSheet(name));
    if (!hasTable && this.ofFile.length === issuesBefore) this.ofFile.push(sheetWithoutTable(name));
  }

  async finish(): Promise<FileReport> {
    await this.hand(this.rows.take());
    const [first] = this.tables;
    if (first === undefined) throw new FileRefused("NO_TABLE");
    const resolved = this.resolver.finish();
    const ofAnswers = issuesOfAnswers(resolved);
    for (const issue of [...this.ofFile, ...ofAnswers]) this.tableOf(issue, first).issues.add(issue);
    for (const table of this.tables) table.tellRepeated();
    const { facts, created } = resolved;
    const things = thingsOf(created);
    const known = facts.source !== null && "code" in facts.source ? facts.source.code : null;
    return {
      ...{ format: this.opened.format, encoding: this.opened.encoding, refused: null },
      ...this.previews(resolved),
      fingerprints: this.tables.map(({ fingerprint }) => fingerprint),
      series: this.rows.series,
      sheets: this.opened.sheets.map(({ name }) => name),
      things,
      source: known ?? things.sources[0]?.code ?? null,
      grade: facts.grade,
    };
  }

  /** The tables, and whether the file cannot come in: as something is wrong, or nothing is left of it. */
  private previews(resolved: Resolved): Pick<FileReport, "tables" | "faulty"> {
    const tables = this.tables.map((table, index) => table.preview(questionsOf(resolved, index)));
    const faulty = this.tables.some((table) => table.faulty);
    const nothing = !faulty && resolved.questions.length === 0 && this.rows.series.length === 0;
    if (nothing) tables[0]?.issues.unshift(nothingComesIn());
    return { tables, faulty: faulty || nothing };
  }

  private async event(event: TableEvent, at: SheetAt): Promise<void> {
    switch (event.type) {
      case "table":
        return this.table(event, at);
      case "series":
        this.series(event);
        return;
      case "values":
        return this.take(event.values, at);
      case "end":
        this.tables[event.table]?.know(event.outline);
        if (this.tables[event.table]?.leftOut === false) this.resolver.table(event.table, event.outline);
        for (const { text, cell } of event.outline.notes) this.checks.get(event.table)?.note(text, cell);
        this.check(event.table, at);
        return;
      case "issue":
        if (event.table === null) this.ofFile.push(event.issue);
        else this.tables[event.table]?.issues.add(event.issue);
    }
  }

  private table({ table, outline }: Extract<TableEvent, { type: "table" }>, { place }: SheetAt): void {
    const leftOut = this.resolver.leftOut.table(outline);
    this.tables[table] = new TableReport(outline, leftOut);
    if (leftOut) return;
    this.checks.set(table, new Checks(place));
    this.resolver.table(table, outline);
  }

  private series({ table, series, labels }: Extract<TableEvent, { type: "series" }>): void {
    if (series >= mostSeries) throw new FileRefused("TOO_MANY_SERIES", { limit: mostSeries });
    const report = this.tables[table];
    const resolution =
      report?.leftOut === true ? this.resolver.leaveOut(table, labels) : this.resolver.resolve(table, labels);
    this.resolutions[series] = resolution;
    report?.series(labels);
    if (resolution.state !== "skipped") this.checks.get(table)?.series(series, labels);
    const code = resolution.series?.code ?? "";
    if (code.length > longestCode) {
      const sheet = report?.sheet ?? null;
      report?.issues.add(codeTooLong({ sheet, cell: labels.indicator?.cell ?? null }, code));
    }
  }

  private async take(values: readonly LabelledValue[], at: SheetAt): Promise<void> {
    const wanted: ReadObservation[] | null = this.sink.observations === undefined ? null : [];
    for (const value of values) {
      const resolution = this.resolutions[value.series];
      if (resolution === undefined) continue;
      this.value(value, resolution, at);
      wanted?.push(observationOf(value, resolution, at.place));
      if (wanted !== null && wanted.length >= mostTogether) await this.sink.observations?.(wanted.splice(0));
      if (this.rows.isFull) await this.hand(this.rows.take());
    }
    if (wanted !== null && wanted.length > 0) await this.sink.observations?.(wanted);
    this.values += values.length;
    this.sink.progress?.(this.values);
  }

  private value(value: LabelledValue, resolution: Resolution, at: SheetAt): void {
    const { reading, period } = value;
    const report = this.tables[resolution.table];
    report?.value(period, reading, () => observationOf(value, resolution, at.place));
    this.resolver.count(resolution, value.knownOn !== null);
    if (resolution.state === "skipped") return;
    this.checks.get(resolution.table)?.value(value);
    if (reading.kind === "unreadable") return;
    const cell = addressOf(value, at.place);
    const unit =
      reading.kind === "number" ? this.resolver.unitOf(resolution, reading, cell) : resolution.unit;
    const found = { sheet: at.place.sheet, cell };
    if (unit === unitMisfit) return report?.issues.add(unitMisfits(found));
    const knownOn = value.knownOn ?? this.resolver.knownOn;
    if (knownOn !== null && knownOn > this.request.today) report?.issues.add(vintageInFuture(found, knownOn));
    const { series } = resolution;
    if (series === null || knownOn === null || (unit === null && reading.kind === "number")) return;
    const meant = series.accumulation === "cumulative" ? cumulative(value) : value;
    const seen = this.rows.write({ value: meant, series, unit, knownOn, sheet: at.index, cell });
    if (seen === "other") report?.issues.add(valueTwice(found, { series: series.code, period: period.code }));
    if (seen === "same") report?.repeated(found);
  }

  /** What the values of a table that has ended show taken together. */
  private check(table: number, { place }: SheetAt): void {
    const checks = this.checks.get(table);
    const report = this.tables[table];
    if (checks === undefined || report === undefined) return;
    this.checks.delete(table);
    const issues = checks.issues().map((issue) => ({ ...issue, cell: placeOf(issue.cell, place) }));
    report.issues.addAll(issues, checks.count());
  }

  private async hand(chunk: RowChunk | null): Promise<void> {
    if (chunk !== null) await this.sink.rows?.(chunk);
  }

  /** The table that an issue of a sheet is listed with. */
  private tableOf({ sheet }: TableIssue, first: TableReport): TableReport {
    const taken = this.tables.filter(({ leftOut }) => !leftOut);
    const onSheet = (table: TableReport): boolean => table.sheet === sheet;
    return taken.find(onSheet) ?? this.tables.find(onSheet) ?? taken[0] ?? first;
  }
}

/** What is wrong with answers and stands in no question. While something is asked, answers may still come to use. */
function issuesOfAnswers({ questions, faults, unusedAnswers }: Resolved): readonly TableIssue[] {
  const silent = faults.filter(({ id }) => !questions.some((question) => question.id === id));
  const unused = questions.length > 0 || unusedAnswers.length === 0 ? [] : [answersUnused(unusedAnswers)];
  return [...silent.map(answerMisfits), ...unused];
}

/** A cumulative value with the whole period that it is about, however its heading says it. */
function cumulative(value: LabelledValue): LabelledValue {
  return { ...value, period: cumulativePeriod(value.period) };
}

/** The address of a cell as the reader of its format tells it. */
function placeOf(cell: string | null, { locator }: ValuePlace): string | null {
  const row = cell === null || locator === null ? null : /^[A-Z]{1,3}(\d{1,8})$/.exec(cell);
  return row === null || locator === null ? cell : locator(Number(row[1]));
}

/** The questions that a table waits for, in words. */
function questionsOf({ questions, faults }: Resolved, table: number): ImportQuestion[] {
  return questions
    .filter(({ tables }) => tables.includes(table))
    .map((question) => {
      const { because: _, ...rest } = question;
      const fault = faults.find(({ id }) => id === question.id) ?? null;
      return {
        ...rest,
        cells: [...question.cells],
        tables: [...question.tables],
        candidates: question.candidates.map((candidate) => ({ ...candidate })),
        remembered: null,
        text: { ...questionWords(question, fault) },
      };
    });
}
