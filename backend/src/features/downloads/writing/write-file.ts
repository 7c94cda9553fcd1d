import type { DownloadOptions } from "@jiqun/contract";
import type { DataTable } from "../data-table";
import { tooManyRows } from "../download.errors";
import { csvFile } from "./csv-file";
import { fileNameOf } from "./file-name";
import { jsonFile } from "./json-file";
import { xlsxFile } from "./xlsx-file";

/** A file to be saved. */
export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** More rows than these make a workbook that takes minutes to open. */
export const mostWorkbookRows = 100_000;

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;

/** Throws REQUEST_INVALID for a workbook of more rows than people can open. */
export async function writeFile(table: DataTable, options: DownloadOptions): Promise<WrittenFile> {
  const { format } = options;
  if (format === "xlsx" && table.rows.length > mostWorkbookRows) throw tooManyRows(table.rows.length);
  return {
    name: `${fileNameOf(table.name)}.${format}`,
    type: types[format],
    content: await contentOf(table, options),
  };
}

function contentOf(table: DataTable, { format, bom }: DownloadOptions): Buffer | Promise<Buffer> {
  switch (format) {
    case "csv":
      return csvFile(table, bom === "1");
    case "json":
      return jsonFile(table);
    case "xlsx":
      return xlsxFile(table);
  }
}
