import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { read, set_cptable, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { FileRefused } from "../file-refused";

// Workbooks older than Excel 97 hold their texts in the code page of their time; for Chinese that is 936.
set_cptable(codePages);

/**
 * Reads a workbook whole, its cells in rows.
 * @throws FileRefused FILE_ENCRYPTED, FILE_DAMAGED
 */
export function readBook(data: Buffer | string, options: ParsingOptions): WorkBook {
  const type = typeof data === "string" ? "string" : "buffer";
  try {
    return read(data, { type, dense: true, cellHTML: false, cellNF: true, ...options });
  } catch (error) {
    // The library throws errors and plain texts, none of them with a code.
    const words = error instanceof Error ? error.message : String(error);
    const code = words.includes("password") || words.includes("ncrypt") ? "FILE_ENCRYPTED" : "FILE_DAMAGED";
    throw new FileRefused(code, {}, { cause: error });
  }
}
