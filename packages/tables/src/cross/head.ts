import { cellText } from "../cell";
import { looksLikeNote } from "../words";
import { kindOf, yearOf } from "./cell-kind";
import { columnShapes, holdsNumbers, type ColumnShape } from "./column-shape";
import { cellAt, isBlankRow, mergeAt, originAt, ownColumns, type GridRow } from "./grid-row";
import { fieldsOf } from "./preamble";

/** Where the parts of a table stand within a window of rows: indexes of rows, not their numbers. */
export interface Head {
  /** Titles, units and fields above the table. */
  readonly preamble: readonly number[];
  /** Header rows, outermost first; none for a table without a header. */
  readonly headers: readonly number[];
  /** Rows that only number the columns: 甲 乙 1 2 3. */
  readonly numbering: readonly number[];
  /** First row below the header. */
  readonly body: number;
  /** First column of values. */
  readonly firstValue: number;
  readonly shapes: readonly ColumnShape[];
}

/** More header rows than this are no header. */
const mostHeaders = 8;

/** Finds the head of the first table in a window; null where no row of values is found. */
export function findHead(rows: readonly GridRow[]): Head | null {
  const data = rows.findIndex((row, index) => isDataRow(row, rows.slice(index + 1, index + 40)));
  if (data === -1) return null;
  const shapes = columnShapes(rows, data);
  const firstValue = firstValueColumn(shapes, rows, data);
  return headAbove(rows, { data, firstValue, shapes });
}

interface Body {
  readonly data: number;
  readonly firstValue: number;
  readonly shapes: readonly ColumnShape[];
}

function headAbove(rows: readonly GridRow[], { data, firstValue, shapes }: Body): Head {
  const headers: number[] = [];
  const numbering: number[] = [];
  let body = data;
  let index = data - 1;
  for (; index >= 0 && headers.length < mostHeaders; index -= 1) {
    const row = rows[index];
    if (row === undefined) break;
    if (isBlankRow(row)) {
      if (headers.length > 0) break;
    } else if (isNumbering(row)) {
      numbering.push(index);
      body = index + 1;
    } else if (isHeaderRow(row, firstValue)) {
      headers.unshift(index);
      if (headers.length === 1 && numbering.length === 0) body = index + 1;
    } else if (headers.length > 0 || !isLabelOnly(row, firstValue)) break;
  }
  if (headers.length === 0) body = data;
  const first = headers[0] ?? numbering.at(-1) ?? body;
  return {
    preamble: rows.slice(0, first).flatMap((row, at) => (isBlankRow(row) ? [] : [at])),
    headers,
    numbering,
    body,
    firstValue,
    shapes,
  };
}

/** First column of numbers that are no row numbers, codes or years of the rows. */
function firstValueColumn(shapes: readonly ColumnShape[], rows: readonly GridRow[], data: number): number {
  const numeric = shapes.filter(holdsNumbers);
  const labelled = shapes.filter((shape) => shape.filled > 0 && !holdsNumbers(shape));
  const found = numeric.find((shape, index) => {
    const more = index < numeric.length - 1;
    if (!more) return true;
    const textFollows = labelled.some(
      ({ column }) => column > shape.column && column < (numeric.at(-1)?.column ?? 0),
    );
    if (shape.counts && (textFollows || saysOrder(rows, { column: shape.column, data }))) return false;
    if (shape.codes && labelled.length > 0 && (textFollows || saysCode(rows, { column: shape.column, data })))
      return false;
    const first = shapes.every(({ column, filled }) => column >= shape.column || filled === 0);
    return !(shape.yearly && shape.years > 0 && (first || saysYear(rows, { column: shape.column, data })));
  });
  return found?.column ?? 0;
}

function saysOrder(
  rows: readonly GridRow[],
  at: { readonly column: number; readonly data: number },
): boolean {
  return headerTexts(rows, at).some((text) => /^(?:序号|编号|行次|No\.?|#)$/i.test(text));
}

function saysCode(rows: readonly GridRow[], at: { readonly column: number; readonly data: number }): boolean {
  return headerTexts(rows, at).some((text) => /(?:代码|编码|code)$/i.test(text));
}

function saysYear(rows: readonly GridRow[], at: { readonly column: number; readonly data: number }): boolean {
  return headerTexts(rows, at).some((text) =>
    /^(?:年份|年度|年|时间|日期|year|date|time|period)$/i.test(text),
  );
}

function headerTexts(
  rows: readonly GridRow[],
  { column, data }: { readonly column: number; readonly data: number },
): readonly string[] {
  return rows.slice(Math.max(0, data - mostHeaders), data).map((row) => cellText(cellAt(row, column)));
}

/**
 * A row that holds values: numbers that neither number the columns nor name years. A number merged down from above is
 * none of this row: 2022 beside 2023 over Q3 and Q4.
 */
export function isDataRow(row: GridRow, below: readonly GridRow[]): boolean {
  const own = ownColumns(row);
  const numbers = own.filter(
    (column) =>
      originAt(row, column).row === row.number && ["number", "year"].includes(kindOf(cellAt(row, column))),
  );
  if (numbers.length === 0 || own.length < 2) return false;
  return !isNumbering(row) && !isYearHeader(row, below) && fieldsOf(row).length === 0;
}

/** 甲 乙 1 2 3, or 1 2 3 4: numbers of the columns. */
export function isNumbering(row: GridRow): boolean {
  const texts = ownColumns(row).map((column) => cellText(cellAt(row, column)).replace(/[()（）]/g, ""));
  const numbers = texts.filter((text) => /^\d+$/.test(text));
  const others = texts.filter((text) => !/^\d+$/.test(text));
  const ordered = numbers.every((text, index) => Number(text) === index + Number(numbers[0]));
  const named =
    others.length > 0 &&
    numbers.length + others.length > 2 &&
    others.every((text) => /^[甲乙丙丁A-D]$/.test(text));
  if (!ordered || numbers[0] === undefined || Number(numbers[0]) > 3) return false;
  return named || (others.length === 0 && numbers.length >= 3);
}

/** A row whose numbers are years over columns of other numbers. */
function isYearHeader(row: GridRow, below: readonly GridRow[]): boolean {
  const own = ownColumns(row);
  const columns = own.filter((column) => kindOf(cellAt(row, column)) === "number");
  const years = own.filter((column) => yearOf(cellAt(row, column)) !== null);
  if (columns.length > 0 || years.length === 0) return false;
  const cells = below.flatMap((other) => years.map((column) => kindOf(cellAt(other, column))));
  const filled = cells.filter((kind) => kind !== "empty");
  const plain = filled.filter((kind) => kind !== "year");
  const leading = own[0] !== undefined && years.includes(own[0]);
  return plain.length * 2 > filled.length && (!leading || (years.length >= 3 && years.length === own.length));
}

/** A row of words over the values. */
function isHeaderRow(row: GridRow, firstValue: number): boolean {
  const own = ownColumns(row);
  if (fieldsOf(row).length > 0) return false;
  const [first] = own;
  if (first === undefined) return false;
  if (own.length > 1) return own.some((column) => column >= firstValue);
  const merge = mergeAt(row, first);
  if (merge !== null && merge.right > merge.left)
    return first >= firstValue && !looksLikeNote(cellText(cellAt(row, first)));
  return first === firstValue && first > 0;
}

/** A row with words in its label columns and nothing else, or with one text over everything. */
export function isLabelOnly(row: GridRow, firstValue: number): boolean {
  const own = ownColumns(row);
  return own.length > 0 && own.every((column) => column < firstValue);
}
