import { stat } from "node:fs/promises";
import { openArchive } from "./archive/read-archive";
import { detectContainer } from "./detect-format";
import { FileRefused } from "./file-refused";
import { type Limits, usualLimits } from "./limits";
import { openOds } from "./ods/open-ods";
import type { OpenedFile } from "./opened-file";
import { openOwid } from "./sdmx/open-owid";
import { openSdmxJson } from "./sdmx/open-sdmx-json";
import { openSdmxMl } from "./sdmx/open-sdmx-ml";
import { openWebPage } from "./sheetjs/open-web-page";
import { openXls } from "./sheetjs/open-xls";
import { openText } from "./text/open-text";
import { startOf } from "./text/text-encoding";
import { openXlsx } from "./xlsx/open-xlsx";
import { workbookEntry } from "./xlsx/workbook";

/**
 * Opens a file of statistics by what it holds; its name is not believed. Its sheets are read later, row by row, and
 * reading may still refuse it.
 * @throws FileRefused
 */
export async function openFile(
  file: { readonly path: string; readonly name: string },
  limits: Partial<Limits> = {},
): Promise<OpenedFile> {
  const all = { ...usualLimits, ...limits };
  const { size } = await stat(file.path);
  if (size > all.file) throw new FileRefused("FILE_TOO_LARGE", { limit: all.file });
  return openContainer(file.path, size, all);
}

async function openContainer(path: string, size: number, limits: Limits): Promise<OpenedFile> {
  switch (detectContainer(await startOf(path))) {
    case "empty":
      throw new FileRefused("FILE_EMPTY");
    case "zip":
      return openZipped(path, limits);
    case "compound":
      return openXls(path, size, limits);
    case "web-page":
      return openWebPage(path, size, limits);
    case "text":
      return openText(path, limits);
    case "xml":
      return openSdmxMl(path, limits);
    case "json":
      return openSdmxJson(path, limits);
    case "spreadsheet-xml":
      throw new FileRefused("FORMAT_UNKNOWN", { found: "XML Spreadsheet 2003" });
    case "other":
      throw new FileRefused("FORMAT_UNKNOWN");
  }
}

async function openZipped(path: string, limits: Limits): Promise<OpenedFile> {
  const archive = await openArchive(path, limits);
  const workbook = await workbookEntry(archive, limits);
  if (workbook !== null) return openXlsx(archive, workbook, limits);
  if (archive.names.has("content.xml")) return openOds(archive, limits);
  const download = await openOwid(archive, limits);
  if (download === null) throw new FileRefused("FORMAT_UNKNOWN", { found: "ZIP" });
  return download;
}
