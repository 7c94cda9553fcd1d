import { cellAddress, type SheetRow } from "../cell";
import type { OpenLabel, TableHints } from "../labelled";
import { readWordedCell } from "./cell-reading";
import { openLabel, planColumns, withAnswers, type ColumnPlan, type ColumnUse } from "./column-plan";
import { columnTexts, filledCells, headerTexts, readPreamble } from "./head-rows";
import { roleOfHeader, type ColumnRole } from "./header-lexicon";
import type { RecordsLayout } from "./layout";
import { readMeasure } from "./measure-header";
import { PeriodReader, readPeriodWords } from "./period-words";

/** Rows above the header that are looked at. */
const headerWithin = 20;

/**
 * Recognises long tables of one value or several measures a row, whose columns are named in Chinese or English. A
 * period, a column of values and a column that tells series apart must be there; periods along the header, or a
 * header whose words do not tell what the numbers are, are no such table.
 */
export function recogniseTidy(head: readonly SheetRow[], hints: TableHints): RecordsLayout | null {
  for (const [index, row] of head.slice(0, headerWithin).entries()) {
    const headers = headerTexts(row);
    const roles = headers.map(columnRole);
    if (!namesTime(roles) || headers.some(isPeriodHeader)) continue;
    const data = head.slice(index + 1).filter((below) => filledCells(below) > 1);
    const layout = layoutOf({ row, headers, roles, data, hints });
    if (layout === null) continue;
    const preamble = readPreamble(head.slice(0, index));
    return { ...layout, ...preamble, sourceWords: preamble.sourceWords ?? layout.sourceWords };
  }
  return null;
}

interface Header {
  readonly row: SheetRow;
  readonly headers: readonly string[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly data: readonly SheetRow[];
  readonly hints: TableHints;
}

function namesTime(roles: readonly (ColumnRole | null)[]): boolean {
  return roles.some((role) => role === "period" || role === "year" || role === "month" || role === "quarter");
}

/** `数值(亿元)` is a column of values too. */
function columnRole(header: string): ColumnRole | null {
  const whole = roleOfHeader(header);
  if (whole !== null) return whole;
  const bracket = /^([^(（]{1,40})[(（][^()（）]{1,40}[)）]$/.exec(header);
  return bracket?.[1] === undefined ? null : roleOfHeader(bracket[1]) === "value" ? "value" : null;
}

function isPeriodHeader(header: string): boolean {
  return /\d/.test(header) && readPeriodWords(header) !== null;
}

function layoutOf(header: Header): RecordsLayout | null {
  const uses = withAnswers(inSense(header), header.hints);
  const plan = planColumns(uses, false);
  if (plan.time === null || !fits(plan, header)) return null;
  return {
    ...plan,
    time: plan.time,
    slots: plan.slots,
    format: "tidy",
    headerRow: header.row.number,
    codesWithWords: false,
    packed: null,
    cells: "words",
    headers: header.headers,
    openLabels: openLabels(header),
    sourceWords: sourceColumn(header),
    ...{ title: null, publishedWords: null },
  };
}

/** Sources that the first rows name in a column of their own. */
function sourceColumn({ roles, data }: Header): string | null {
  const column = roles.indexOf("source");
  const named = column < 0 ? [] : [...new Set(columnTexts(data, column))];
  return named.length === 0 ? null : named.slice(0, 3).join("；");
}

/** Whether the rows below are what the header says: periods read, and series and values are there. */
function fits(plan: ColumnPlan, { data }: Header): boolean {
  const tells = plan.keys.some(
    ({ concept }) => !["unit", "multiplier", "frequency", "form", "accumulation"].includes(concept),
  );
  if (!tells || plan.slots.length === 0 || data.length === 0) return false;
  const { time } = plan;
  if (time?.kind !== "column") return time?.kind === "parts";
  const periods = new PeriodReader();
  const cells = data.map(({ cells }) => cells[time.column] ?? null);
  const read = cells.filter((cell) => periods.read(cell) !== null).length;
  return read > 0 && read * 2 >= cells.length;
}

/** Uses of all columns: by their headers, then by what stands in them. */
function inSense(header: Header): readonly ColumnUse[] {
  const named = header.headers.map((text, column) => useOf(text, { column, header }));
  const taken = new Set(named.map(({ role }) => role));
  const hasValue = taken.has("value");
  const measures = named.filter(({ role }) => role === "measure");
  const sensed = named.map((use) => (use.role === "measure" && hasValue ? besideValue(use) : use));
  const lonely = !hasValue && (taken.has("indicator") || taken.has("indicator-code"));
  if (!lonely) return inheritNames(sensed);
  // An indicator of its own and one column of numbers: these are its values. Several are read only where they name places.
  if (measures.length === 1) return sensed.map((use) => (use.role === "measure" ? asValue(use) : use));
  const places = measures.every(({ measure }) => (measure?.entity ?? null) !== null);
  return places ? sensed : sensed.filter(({ role }) => role !== "measure");
}

function useOf(
  text: string,
  { column, header }: { readonly column: number; readonly header: Header },
): ColumnUse {
  const role = header.roles[column] ?? null;
  if (text === "") return { column, header: text, role: "empty" };
  if (role === "value") return { column, header: text, role, measure: asValueMeasure(text, header.hints) };
  if (role !== null) return { column, header: text, role };
  const texts = columnTexts(header.data, column);
  if (texts.length === 0) return { column, header: text, role: "empty" };
  if (isNumeric(header, column)) {
    return { column, header: text, role: "measure", measure: readMeasure(text, header.hints) };
  }
  return { column, header: text, role: roleOfTexts(texts, header.hints) };
}

function asValueMeasure(text: string, hints: TableHints): NonNullable<ColumnUse["measure"]> {
  return { ...readMeasure(text, hints), indicator: null, entity: null };
}

function asValue(use: ColumnUse): ColumnUse {
  return use.measure === undefined ? use : { ...use, measure: { ...use.measure, indicator: null } };
}

/** Beside a column of values, 同比增长(%) is their growth; other numbers have no name and are left out with a word. */
function besideValue(use: ColumnUse): ColumnUse {
  const grows = use.measure?.formStated === true && use.measure.indicator === null;
  return grows ? use : { column: use.column, header: use.header, role: "empty" };
}

/** `产值(亿元)`, `同比增长(%)`: a form without a name belongs to the indicator before it. */
function inheritNames(uses: readonly ColumnUse[]): readonly ColumnUse[] {
  let last: string | null = null;
  return uses.map((use) => {
    if (use.role !== "measure" || use.measure === undefined) return use;
    last = use.measure.indicator ?? last;
    return { ...use, measure: { ...use.measure, indicator: last } };
  });
}

function isNumeric({ data }: Header, column: number): boolean {
  const read = data.map(({ cells }) => readWordedCell(cells[column] ?? null).kind);
  const numbers = read.filter((kind) => kind === "number").length;
  return numbers > 0 && numbers + read.filter((kind) => kind === "missing").length >= read.length * 0.8;
}

function roleOfTexts(texts: readonly string[], hints: TableHints): ColumnRole {
  const most = (known: (text: string) => boolean): boolean => texts.filter(known).length * 2 > texts.length;
  if (most(hints.isKnownEntity)) return "entity";
  if (most(hints.isKnownIndicator)) return "indicator";
  return most(hints.isKnownIndustry) ? "industry" : "facet";
}

/** Columns of words that nothing tells the meaning of. */
function openLabels({ row, headers, roles, data, hints }: Header): readonly OpenLabel[] {
  return headers.flatMap((header, column) => {
    const known = header === "" || roles[column] !== null || Object.hasOwn(hints.concepts, header);
    const texts = known ? [] : columnTexts(data, column);
    const isOpen = texts.length > 0 && !isNumeric({ row, headers, roles, data, hints }, column);
    if (!isOpen || roleOfTexts(texts, hints) !== "facet") return [];
    const examples = [...new Set(texts)].slice(0, 5);
    return [
      openLabel({ column, header, role: "facet" }, { examples, cell: cellAddress(row.number, column) }),
    ];
  });
}
