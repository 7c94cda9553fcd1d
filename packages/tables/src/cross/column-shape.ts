import { cellText } from "../cell";
import { kindOf, yearOf } from "./cell-kind";
import { cellAt, isBlankRow, type GridRow } from "./grid-row";

/** What the cells of a column look like below the header. */
export interface ColumnShape {
  readonly column: number;
  readonly filled: number;
  /** Numbers, years and markers of missing values. */
  readonly numeric: number;
  readonly numbers: number;
  readonly years: number;
  readonly periods: number;
  readonly texts: number;
  /** 1, 2, 3 … down the column. */
  readonly counts: boolean;
  /** Whole numbers of one length, six digits or more: codes, unless a header says otherwise. */
  readonly codes: boolean;
  /** Years that go one by one, or stand in blocks. */
  readonly yearly: boolean;
}

/** Rows that are looked at to tell what a column holds. */
const rowsLookedAt = 300;

/** Shapes of all columns below a row of a window. */
export function columnShapes(rows: readonly GridRow[], from: number): readonly ColumnShape[] {
  const body = rows.slice(from, from + rowsLookedAt).filter((row) => !isBlankRow(row));
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => columnShape(body, column));
}

function columnShape(body: readonly GridRow[], column: number): ColumnShape {
  const cells = body.map((row) => cellAt(row, column));
  const kinds = cells.map(kindOf);
  const count = (...wanted: readonly string[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const texts = cells.map(cellText).filter((text) => text !== "");
  const years = cells.map(yearOf).filter((year) => year !== null);
  return {
    column,
    filled: texts.length,
    numeric: count("number", "year", "marker"),
    numbers: count("number", "year"),
    years: years.length,
    periods: count("period"),
    texts: count("text"),
    counts: texts.length > 1 && texts.every((text, index) => text === String(index + 1)),
    codes:
      texts.length > 0 && texts.every((text) => /^\d{6,12}$/.test(text) && text.length === texts[0]?.length),
    yearly: years.length === texts.length && isYearly(years),
  };
}

function isYearly(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, index) => year - (years[index] ?? year));
  return steps.every((step) => Math.abs(step) <= 1) || new Set(years).size < years.length / 2;
}

/** Whether a column holds values rather than labels. */
export function holdsNumbers(shape: ColumnShape): boolean {
  return shape.numeric > 0 && shape.numeric >= shape.texts + shape.periods;
}
