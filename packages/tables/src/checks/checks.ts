import { cellAddress } from "../cell";
import type { LabelledValue, SeriesLabels, TableIssue, UnreadableReading, Words } from "../labelled";
import { hasBreakWords } from "../words";
import { checkCumulatives } from "./cumulatives";
import { IssueList } from "./issue-list";
import { checkOutliers } from "./outliers";
import { factsOf, type SeriesFacts } from "./series-facts";
import { checkSingle } from "./single-values";
import { stepsOf } from "./steps";
import { Totals } from "./totals";
import { checkUnitJumps } from "./unit-jumps";
import { ValueStore, type StoredValue } from "./value-store";
import { checkZeros } from "./zeros";

/**
 * Looks at the values of one table as they come and tells, when all have come, what is wrong or odd among them.
 * Holds about 30 bytes a value. A series is told before its values.
 */
export class Checks {
  readonly #facts = new Map<number, SeriesFacts>();
  readonly #values = new ValueStore();
  readonly #totals = new Totals();
  readonly #issues: IssueList;
  #done = false;

  constructor({ sheet }: { readonly sheet: string | null } = { sheet: null }) {
    this.#issues = new IssueList(sheet);
  }

  /** Tells a series. Its number counts from 0 and is that of its values. */
  series(number: number, labels: SeriesLabels): void {
    const facts = factsOf(labels);
    this.#facts.set(number, facts);
    if (facts.additive) this.#totals.add(number, labels);
  }

  value(value: LabelledValue): void {
    const { reading } = value;
    if (reading.kind === "unreadable") this.#reportUnreadable(value, reading);
    else if (reading.kind === "number") this.#values.add(value, reading);
  }

  /** Tells a note of the table; one of a break is passed on. */
  note(text: string, cell: string | null): void {
    if (!hasBreakWords(text)) return;
    const words = text.trim().slice(0, longestNote);
    this.#issues.add("notice", "BREAK_NOTE", {
      cell,
      message: {
        zh: `附注提到口径或分类的变化，前后各期可能不可比：“${words}”`,
        en: `A note tells of a break; values before and after may not compare: "${words}"`,
      },
    });
  }

  /** What was found; at most 1000 of one code, with a line that tells how many more. To be asked once all values came. */
  issues(): readonly TableIssue[] {
    this.#finish();
    return this.#issues.listed();
  }

  /** How many were found in all. */
  count(): number {
    this.#finish();
    return this.#issues.count();
  }

  #finish(): void {
    if (this.#done) return;
    this.#done = true;
    for (const series of this.#values.seriesNumbers()) {
      const facts = this.#facts.get(series);
      if (facts !== undefined) checkSeries(facts, this.#values.of(series), this.#issues);
    }
    this.#totals.check((series) => this.#values.of(series), this.#issues);
  }

  #reportUnreadable({ row, column }: LabelledValue, { text, reason }: UnreadableReading): void {
    const words = text.slice(0, longestText);
    const message = unreadableWords[reason](words);
    this.#issues.add("error", "NOT_A_NUMBER", { cell: cellAddress(row, column), message });
  }
}

const longestNote = 120;
const longestText = 60;

const unreadableWords: Readonly<Record<UnreadableReading["reason"], (text: string) => Words>> = {
  "not-a-number": (text) => ({
    zh: `“${text}”不是数字。请改为数字；若为缺失，请留空或填“…”。`,
    en: `"${text}" is not a number. Put a number here, or leave the cell empty if there is none.`,
  }),
  date: (text) => ({
    zh: `此处应为数字，却是日期“${text}”。请检查单元格格式，或该列是否为数值列。`,
    en: `A number is due here and "${text}" is a date. Check the format of the cell and whether the column holds values.`,
  }),
  "failed-formula": (text) => ({
    zh: `公式出错：${text}。请在原表中改正公式后重新上传。`,
    en: `The formula failed: ${text}. Correct it in the workbook and upload again.`,
  }),
  "no-stored-value": () => ({
    zh: "此处为公式，文件中没有保存计算结果。请用电子表格软件打开、重新计算并保存后再上传。",
    en: "A formula stands here without a stored result. Open the workbook, let it calculate, save it and upload again.",
  }),
  "ambiguous-separator": (text) => ({
    zh: `“${text}”中的分隔符可作小数点也可作千位分隔符。请统一数字写法后重新上传。`,
    en: `The separator in "${text}" may mark decimals or thousands. Write the numbers in one way and upload again.`,
  }),
};

function checkSeries(facts: SeriesFacts, values: readonly StoredValue[], issues: IssueList): void {
  checkSingle(facts, values, issues);
  checkZeros(facts, values, issues);
  checkCumulatives(facts, values, issues);
  // Cumulative values start anew each January, growths and balances cross zero: no neighbours to be measured by.
  if (facts.form !== "level" || facts.cumulative || facts.crossesZero) return;
  const run = stepsOf(
    values.some(({ value }) => value === 0) ? values.filter(({ value }) => value !== 0) : values,
  );
  if (run === null) return;
  checkOutliers(run, checkUnitJumps(facts, run, issues), issues);
}
