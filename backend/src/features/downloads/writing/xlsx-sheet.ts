import type { SheetData } from "write-excel-file/node";
import { type DataTable, type FileCell, inLanguage } from "../data-table";
import { isNumber, numeric, sheetCell, widthOf } from "./xlsx-cell";
import { heightOf, linesOf } from "./xlsx-height";

/** What a sheet of numbers is made of. */
export interface Sheet extends Pick<DataTable, "columns" | "rows" | "notices" | "language"> {
  readonly name: string;
  /** How many of its columns, from the first, are for people: they are printed, and their texts wrapped. */
  readonly printed: number;
}

/** Two heading rows: what a column means to people, and its code. */
export const headings = 2;

/** The sheet with what is to be printed in front: the columns for people, less those that are empty in every row. */
export function printedFirst(
  { columns, rows, ...sheet }: Omit<Sheet, "printed">,
  forPeople: (code: string) => boolean,
): Sheet {
  const order = columns.map(({ code }, place) => ({
    place,
    printed: forPeople(code) && (rows.length === 0 || rows.some((row) => !isEmpty(row[place]))),
  }));
  const places = [...order.filter(({ printed }) => printed), ...order.filter(({ printed }) => !printed)];
  const sorted = <Item>(items: readonly Item[]): Item[] =>
    places.flatMap(({ place }) => items.slice(place, place + 1));
  return {
    ...{ ...sheet, columns: sorted(columns), rows: rows.map((row) => sorted(row)) },
    printed: order.filter(({ printed }) => printed).length,
  };
}

function isEmpty(cell: FileCell | undefined): boolean {
  return cell === undefined || cell === null || cell === "";
}

const heading = { fontWeight: "bold", backgroundColor: "#eef1f4", wrap: true, alignVertical: "top" } as const;

/** The cells: the two headings, then the rows, each as high as its wrapped texts need, then the notices. */
export function sheetData(sheet: Sheet): SheetData {
  const { columns, rows, language, printed } = sheet;
  const widths = sheetWidths(sheet);
  const aligned = columns.map((_, place) =>
    rows.some((row) => isNumber(row[place] ?? null)) ? numeric : {},
  );
  const meanings = columns.map(({ meaning }) => inLanguage(meaning, language));
  const titles = { ...heading, height: heightOf(meanings, widths, "bold") };
  return [
    meanings.map((value, place) => ({ value, ...titles, ...aligned[place] })),
    columns.map(({ code: value }, place) => ({
      ...{ value, ...heading, ...aligned[place] },
      textColor: "#5b6670",
    })),
    ...rows.map((row) => {
      const height = heightOf(row.slice(0, printed), widths);
      return row.map((cell, place) => {
        const made = sheetCell(readable(cell, sheet, place), { wrap: place < printed });
        return made === null ? null : { ...made, height };
      });
    }),
    ...noticeRows(sheet, widths),
  ];
}

/** What the numbers may not be printed without: once, across the columns for people, after an empty row. */
function noticeRows({ notices, language, printed }: Sheet, widths: readonly number[]): SheetData {
  const width = widths.slice(0, printed).reduce((sum, one) => sum + one, 0);
  const rows = notices.map(({ label, value: said }): SheetData[number] => {
    const value = `${inLanguage(label, language)}: ${said}`;
    const style = { wrap: true, alignVertical: "top", columnSpan: printed } as const;
    return [{ value, type: String, ...style, height: heightOf([value], [width]) }];
  });
  return rows.length === 0 ? [] : [[], ...rows];
}

/** Words for people; programs find yes and no as what they are. */
function readable(cell: FileCell, { language, printed }: Sheet, place: number): FileCell {
  if (typeof cell !== "boolean" || place >= printed) return cell;
  return inLanguage(cell ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }, language);
}

/** The widest column of texts: where they are wrapped, and where they are not. */
const widest = { wrapped: 30, unwrapped: 40 } as const;

/** A heading is given the width that it takes no more lines in. */
const headingLines = 4;

/** As wide as the rows need, texts within reason; a number is never cut. */
export function sheetWidths({ columns, rows, language, printed }: Sheet): number[] {
  return columns.map(({ code, meaning }, place) => {
    const most = place < printed ? widest.wrapped : widest.unwrapped;
    // Headings are bold, which takes a little more.
    const title = inLanguage(meaning, language);
    const heading = Math.max(code.length, ...title.split(/[^\w]/).map(widthOf)) * 1.1;
    const needed = rows.reduce((width, row) => Math.max(width, needOf(row[place] ?? null, most)), 0);
    const width = Math.ceil(Math.max(6, heading, needed)) + 2;
    return Math.max(width, Math.ceil((width * linesOf(title, width, "bold")) / headingLines));
  });
}

function needOf(cell: FileCell, most: number): number {
  return typeof cell === "string" ? Math.min(most, widthOf(cell)) : widthOf(cell);
}
