import type { ImportIssue } from "@jiqun/contract";
import { openFile } from "../../../../formats/open-file";
import { newPackage } from "./new-package";
import { patchedPackage } from "./patch-package";

/** A file whose faulty cells are to be marked. */
export interface MarkRequest {
  readonly path: string;
  readonly name: string;
  readonly issues: readonly ImportIssue[];
}

/**
 * A workbook with the faulty cells of a file coloured and commented, and a sheet that lists all issues. An .xlsx is kept
 * as it is beside that; of any other file, and of one that is put together in an unusual way, a new workbook is made
 * from its cells. Throws FileRefused.
 */
export async function markWorkbook({ path, name, issues }: MarkRequest): Promise<Uint8Array> {
  const opened = await openFile({ path, name });
  const patched = opened.format === "xlsx" ? await patchedPackage(path, issues) : null;
  return patched ?? newPackage(opened.sheets, issues);
}
