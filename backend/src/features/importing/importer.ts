import { DatabaseError, type ClientBase, type Pool } from "pg";
import { growDataVersion, inTransaction, lockImports } from "../../database/transaction";
import { ImportRefused } from "./fault";
import { kinds } from "./kinds";
import { contentHash, findFiles, readText, type PackageFile } from "./reading/manifest";
import { readTable } from "./reading/table";
import { References } from "./writing/references";
import { writeSources } from "./writing/sources";
import { hasChanged, type Counts } from "./writing/upsert";

/** What became of one file. */
export type FileResult =
  | { readonly file: string; readonly status: "imported"; readonly counts: Counts }
  | { readonly file: string; readonly status: "known" }
  | { readonly file: string; readonly status: "refused"; readonly error: ImportRefused };

export interface ImportOptions {
  /** Who brings it, as the batch will say. */
  readonly by: string;
  /** What the names of the files begin with; nothing when absent. */
  readonly prefix?: string;
  /** Called after each file. */
  readonly onFile?: (result: FileResult) => void;
}

/**
 * Imports every data package below a folder: each file whole or not at all, in a transaction of its own. A file that is
 * there already changes nothing; a faulty one is refused with all its faults while the others come in.
 */
export async function importFolder(
  pool: Pool,
  folder: string,
  options: ImportOptions,
): Promise<FileResult[]> {
  const { files, refused } = findFiles({ folder, prefix: options.prefix ?? "" });
  const results: FileResult[] = [];
  const add = (result: FileResult): void => {
    results.push(result);
    options.onFile?.(result);
  };
  for (const error of refused) add({ file: error.faults[0]?.file ?? folder, status: "refused", error });
  const client = await pool.connect();
  try {
    for (const file of files) add(await importFile(client, file, options.by));
  } finally {
    client.release();
  }
  return results;
}

async function importFile(client: ClientBase, file: PackageFile, by: string): Promise<FileResult> {
  try {
    const text = readText(file.name, file.path);
    const hash = contentHash(file, text);
    if (await isKnown(client, file, hash)) return { file: file.name, status: "known" };
    const counts = await inTransaction(client, () => bring(client, { file, text, hash, by }));
    return { file: file.name, status: "imported", counts };
  } catch (error) {
    const refused = refusalOf(error, file);
    if (refused === null) throw error;
    return { file: file.name, status: "refused", error: refused };
  }
}

/** What the database itself refuses of a file's content (SQLSTATE class 22 and 23) is the file's fault too. */
function refusalOf(error: unknown, file: PackageFile): ImportRefused | null {
  if (error instanceof ImportRefused) return error;
  if (!(error instanceof DatabaseError) || !/^2[23]/.test(error.code ?? "")) return null;
  const reason = error.detail ?? error.message;
  const message = {
    zh: `数据库拒绝了其中的内容：${reason}`,
    en: `the database refuses what it holds: ${reason}`,
  };
  return new ImportRefused([{ file: file.name, row: null, column: error.column ?? null, message }]);
}

async function isKnown(client: ClientBase, file: PackageFile, hash: string): Promise<boolean> {
  const { rows } = await client.query<{ content_hash: string }>(
    `select content_hash from import_batch where file = $1 and kind not in ('file', 'entry')
      order by id desc limit 1`,
    [file.name],
  );
  return rows[0]?.content_hash === hash;
}

interface Bringing {
  readonly file: PackageFile;
  readonly text: string;
  readonly hash: string;
  readonly by: string;
}

async function bring(client: ClientBase, { file, text, hash, by }: Bringing): Promise<Counts> {
  const kind = kinds[file.kind];
  const rows = readTable(file, text, kind.columns);
  await lockImports(client);
  const sources = await writeSources(client, file);
  const batch = await openBatch(client, { file, hash, by });
  const references = await References.load(client);
  const counts = await kind.bring({ client, file, rows, references, batch });
  await closeBatch(client, batch, counts);
  if (hasChanged(counts) || hasChanged(sources)) await growDataVersion(client);
  return counts;
}

async function openBatch(client: ClientBase, { file, hash, by }: Omit<Bringing, "text">): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into import_batch (file, content_hash, kind, imported_by, rows_read, rows_new, rows_revised, rows_unchanged)
     values ($1, $2, $3, $4, 0, 0, 0, 0) returning id`,
    [file.name, hash, file.kind, by],
  );
  return rows[0]?.id ?? 0;
}

async function closeBatch(client: ClientBase, batch: number, counts: Counts): Promise<void> {
  await client.query(
    "update import_batch set rows_read = $2, rows_new = $3, rows_revised = $4, rows_unchanged = $5 where id = $1",
    [batch, counts.read, counts.fresh, counts.revised, counts.unchanged],
  );
}
