import writeXlsx, { type SheetData } from "write-excel-file/node";
import { type DataTable, type FileCell, inLanguage } from "../data-table";

const fontFamily = "Microsoft YaHei";
const heading = { fontWeight: "bold", backgroundColor: "#eef1f4", wrap: true, alignVertical: "top" } as const;

/** A workbook: the numbers on one sheet, what they mean and where they come from on another. */
export function xlsxFile(table: DataTable): Promise<Buffer> {
  const { language } = table;
  const names = {
    data: inLanguage({ zh: "数据", en: "Data" }, language),
    about: inLanguage({ zh: "说明", en: "About" }, language),
  };
  const workbook = writeXlsx(
    [
      { data: dataSheet(table), sheet: names.data, columns: dataColumns(table), stickyRowsCount: 2 },
      ...table.others.map((other) => {
        const sheet = { ...other, language };
        const name = inLanguage(other.name, language);
        return { data: dataSheet(sheet), sheet: name, columns: dataColumns(sheet), stickyRowsCount: 2 };
      }),
      { data: aboutSheet(table), sheet: names.about, columns: [{ width: 26 }, { width: 110 }] },
    ],
    { fontFamily, fontSize: 10 },
  );
  return workbook.toBuffer();
}

/** What a sheet of numbers is made of. */
type Sheet = Pick<DataTable, "columns" | "rows" | "language">;

/** Two heading rows: what a column means to people, and its code. Texts stay texts, whatever they begin with. */
function dataSheet({ columns, rows, language }: Sheet): SheetData {
  return [
    columns.map(({ meaning }) => ({ value: inLanguage(meaning, language), ...heading })),
    columns.map(({ code }) => ({ value: code, ...heading, textColor: "#5b6670" })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf(cell: FileCell): SheetData[number][number] {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: shortened(cell), type: String };
  return typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: Boolean };
}

/** The most characters that a cell of a workbook holds. */
const longestText = 32_767;

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

/** As wide as the first rows need, within reason. */
function dataColumns({ columns, rows }: Sheet): { readonly width: number }[] {
  const sample = rows.slice(0, 50);
  return columns.map(({ code }, place) => {
    const longest = Math.max(code.length, ...sample.map((row) => widthOf(row[place] ?? null)));
    return { width: Math.min(40, Math.max(9, longest + 2)) };
  });
}

/** Chinese characters take two places. */
function widthOf(cell: FileCell): number {
  return cell === null ? 0 : String(cell).replace(/[^\u0020-\u024f]/g, "xx").length;
}

function aboutSheet({ columns, facts, language }: DataTable): SheetData {
  const pair = (label: string, value: string): SheetData[number] => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" },
    { value, type: String, wrap: true, alignVertical: "top" },
  ];
  return [
    ...facts.map(({ label, value }) => pair(inLanguage(label, language), value)),
    [],
    ...columns.map(({ code, meaning }) => pair(code, inLanguage(meaning, language))),
  ];
}
