import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CancelSignal, Sheet, SheetRow } from "@jiqun/tables";
import { FileRefused, type RefusalDetails } from "../file-refused";
import { openFile } from "../open-file";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";

/** Runs something with a file of these bytes, which is gone afterwards. */
export async function withFile<Result>(
  bytes: Buffer | string,
  run: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "formats-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, bytes);
    return await run(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a file holds, whole. */
export interface WholeFile extends OpenedFile {
  readonly rows: readonly (readonly SheetRow[])[];
}

/** Reads a file to its end, every sheet twice, and makes sure that both times are the same. */
export function readWhole(bytes: Buffer | string, limits: Partial<Limits> = {}): Promise<WholeFile> {
  return withFile(bytes, async (path) => {
    const file = await openFile({ path, name: "file" }, limits);
    const rows: (readonly SheetRow[])[] = [];
    for (const sheet of file.sheets) {
      const first = await rowsOf(sheet);
      if (JSON.stringify(await rowsOf(sheet)) !== JSON.stringify(first))
        throw new Error("read twice, it differs");
      rows.push(first);
    }
    return { ...file, rows };
  });
}

/** Rows of a sheet, to the end or until `signal` is aborted. */
export async function rowsOf(sheet: Sheet, signal?: CancelSignal): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const chunk of sheet.rows(signal)) rows.push(...chunk);
  return rows;
}

/** Code and details of the refusal of a file; null where it is read to its end. Other errors are thrown. */
export async function refusalOf(
  bytes: Buffer | string,
  limits: Partial<Limits> = {},
): Promise<{ code: string; details: RefusalDetails } | null> {
  try {
    await readWhole(bytes, limits);
    return null;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { code: error.code, details: error.details };
  }
}
