import { readFile } from "node:fs/promises";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { bookSheets } from "./book-sheets";
import { checkBiff } from "./check-biff";
import { compoundStreams } from "./compound-file";
import { readBook } from "./sheetjs";

/**
 * Opens what stands in a compound file: a workbook of Excel 5 to 2003. A newer workbook with a password is wrapped in
 * one, too.
 * @throws FileRefused FILE_ENCRYPTED, FILE_DAMAGED, FORMAT_UNKNOWN for other documents of that time, FILE_TOO_LARGE
 */
export async function openXls(path: string, size: number, limits: Limits): Promise<OpenedFile> {
  if (size > limits.wholeFile) throw new FileRefused("FILE_TOO_LARGE", { limit: limits.wholeFile });
  const bytes = await readFile(path);
  const stream = compoundStreams(bytes);
  if (stream("EncryptedPackage") !== null) throw new FileRefused("FILE_ENCRYPTED");
  const workbook = stream("Workbook") ?? stream("Book");
  if (workbook === null) throw new FileRefused("FORMAT_UNKNOWN", { found: "OLE" });
  checkBiff(workbook);
  const sheets = bookSheets(readBook(bytes, {}), limits);
  if (sheets.length === 0) throw new FileRefused("NO_TABLE");
  return { format: "xls", encoding: null, sheets, notices: [] };
}
