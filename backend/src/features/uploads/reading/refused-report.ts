import type { FileFormat } from "@jiqun/contract";
import type { FileRefused } from "../../../formats/file-refused";
import { refusalWords } from "../../../formats/refusal-words";
import type { FileReport } from "../file-reader";

/** The report of a file that is not read. */
export function refusedReport(
  { code, details }: FileRefused,
  opened: { readonly format: FileFormat; readonly encoding: string | null } | null,
): FileReport {
  return {
    format: opened?.format ?? null,
    encoding: opened?.encoding ?? null,
    refused: { code, message: { ...refusalWords(code, details) } },
    ...{ tables: [], fingerprints: [], faulty: false, series: [], sheets: [], source: null, grade: null },
    things: { entities: [], indicators: [], scopes: [], sources: [] },
  };
}
