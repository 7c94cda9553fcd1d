import writeXlsx, { type SheetData } from "write-excel-file/node";
import { type DataTable, inLanguage, isReadable } from "../data-table";
import { heightOf } from "./xlsx-height";
import { printing } from "./xlsx-printing";
import { headings, printedFirst, sheetData, sheetWidths } from "./xlsx-sheet";

const fontFamily = "Microsoft YaHei";
const orientation = "landscape";

/** A workbook: the numbers on one sheet, what they mean and where they come from on another. */
export function xlsxFile(table: DataTable): Promise<Buffer> {
  const { language, notices, others } = table;
  const data = inLanguage({ zh: "数据", en: "Data" }, language);
  const about = inLanguage({ zh: "说明", en: "About" }, language);
  const sheets = [
    printedFirst({ ...table, name: data }, isReadable),
    ...others.map(({ name, columns, rows, readable }) =>
      printedFirst({ columns, rows, notices, language, name: inLanguage(name, language) }, (code) =>
        readable.includes(code),
      ),
    ),
  ].map((sheet) => ({ ...sheet, data: sheetData(sheet) }));
  const printed = sheets.map((sheet) => ({
    ...{ sheet: sheet.name, headings, rows: sheet.data.length },
    columns: sheet.printed,
  }));
  const workbook = writeXlsx(
    [
      ...sheets.map((sheet) => ({
        ...({ data: sheet.data, sheet: sheet.name, stickyRowsCount: headings, orientation } as const),
        columns: sheetWidths(sheet).map((width) => ({ width })),
      })),
      {
        data: aboutSheet(table),
        sheet: about,
        columns: aboutWidths.map((width) => ({ width })),
        orientation,
      },
    ],
    { fontFamily, fontSize: 10, features: [printing(table.name, printed)] },
  );
  return workbook.toBuffer();
}

const aboutWidths = [26, 110];

function aboutSheet({ columns, facts, language }: DataTable): SheetData {
  const pair = (label: string, value: string): SheetData[number] => [
    { value: label, type: String, fontWeight: "bold", alignVertical: "top" },
    {
      ...{ value, type: String, wrap: true, alignVertical: "top" },
      height: heightOf([label, value], aboutWidths),
    },
  ];
  return [
    ...facts.map(({ label, value }) => pair(inLanguage(label, language), value)),
    [],
    ...columns.map(({ code, meaning }) => pair(code, inLanguage(meaning, language))),
  ];
}
