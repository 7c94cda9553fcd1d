import { cellAddress, type Cell, type CancelSignal, type Sheet, type SheetRow } from "./cell";
import type { TableIssue } from "./labelled";

const comma = /^[-+−]?(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,})(?: ?%| [a-z]{1,3})?$/i;
const point = /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)\.(?:\d{1,2}|\d{4,})(?: ?%| [a-z]{1,3})?$/i;
const grouped = /^[-+−]?\d{1,3}(?:,\d{3}){2,}$/;
/** 1,234 and 1.234 are a thousand to one reader and a little over one to another. */
const eitherWay = /^[-+−]?\d{1,3}[.,]\d{3}$/;
/** A few could be slips of the pen. */
const fewest = 3;
const longest = 40;

/**
 * The first cell that shows that the decimals of a sheet stand behind a comma: 1.234,5. Null where its numbers do not
 * prove it together: one number with a point, or with commas between thousands, speaks against all of them.
 */
export function provenComma(rows: readonly SheetRow[]): string | null {
  let first: string | null = null;
  let [commas, open] = [0, 0];
  for (const { number, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const text = figure(cell);
      if (text === null) continue;
      if (point.test(text) || grouped.test(text)) return null;
      if (eitherWay.test(text)) open += 1;
      if (!comma.test(text)) continue;
      commas += 1;
      first ??= cellAddress(number, column);
    }
  }
  return commas >= fewest && commas >= open ? first : null;
}

function figure(cell: Cell): string | null {
  if (typeof cell !== "string" || cell.length > longest) return null;
  const text = cell.trim();
  return /^[-+−]?\d/.test(text) && /[.,]/.test(text) ? text : null;
}

const withComma = /^([-+−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?( ?%| [a-z]{1,3})?$/i;

/** The same sheet with its decimals behind a point. */
export function withDecimalPoints(sheet: Sheet): Sheet {
  const { name, hidden, merges, locator } = sheet;
  return { name, hidden, merges, locator, rows: (signal) => pointedRows(sheet, signal) };
}

async function* pointedRows(sheet: Sheet, signal?: CancelSignal): AsyncGenerator<readonly SheetRow[]> {
  for await (const rows of sheet.rows(signal))
    yield rows.map(({ number, cells }) => ({ number, cells: cells.map(pointed) }));
}

function pointed(cell: Cell): Cell {
  const text = figure(cell);
  const [, sign = "", whole, decimals, tail = ""] = text === null ? [] : (withComma.exec(text) ?? []);
  if (whole === undefined) return cell;
  return `${sign}${whole.replaceAll(".", "")}${decimals === undefined ? "" : `.${decimals}`}${tail}`;
}

/** Tells how the numbers of a sheet were read. */
export function decimalComma(sheet: string | null, cell: string): TableIssue {
  return {
    ...{ severity: "notice", code: "DECIMAL_COMMA", sheet, cell },
    message: {
      zh: `本表以逗号作小数点（见 ${cell}），已照此读入：1.234,5 读作 1234.5。`,
      en: `The decimals of this sheet stand behind a comma (see ${cell}) and were read so: 1.234,5 is 1234.5.`,
    },
  };
}
