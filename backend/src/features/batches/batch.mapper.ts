import type { Batch, Bilingual } from "@jiqun/contract";

/** A batch as the database has it, with those that stand upon it. */
export interface BatchRecord {
  readonly id: number;
  readonly file: string;
  readonly kind: string;
  readonly contentHash: string;
  readonly importedAt: Date;
  readonly importedBy: string;
  readonly rowsRead: number;
  readonly rowsNew: number;
  readonly rowsRevised: number;
  readonly rowsUnchanged: number;
  readonly originalHash: string | null;
  readonly originalSize: number | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly blockedBy: number[];
}

const ofPackage: Bilingual = {
  zh: "它来自数据包；请修改数据包中的文件，再次导入",
  en: "it came with a data package; edit the file there and import it again",
};
const undoneAlready: Bilingual = { zh: "它已经撤销", en: "it is undone already" };
const builtUpon: Bilingual = {
  zh: "之后的批次以它为基础，请先撤销那些批次",
  en: "later batches build on it; undo those first",
};

/** A batch as clients see it. */
export function mapBatch(record: BatchRecord): Batch {
  const { undoneAt, undoneBy } = record;
  const reason = whyNot(record);
  return {
    batch: record.id,
    file: record.file,
    kind: record.kind,
    hash: record.contentHash,
    importedAt: record.importedAt.toISOString(),
    importedBy: record.importedBy,
    counts: {
      read: record.rowsRead,
      new: record.rowsNew,
      revised: record.rowsRevised,
      unchanged: record.rowsUnchanged,
    },
    original: record.originalHash !== null,
    undone: undoneAt === null ? null : { at: undoneAt.toISOString(), by: undoneBy ?? "" },
    undo: { possible: reason === null, reason, blockedBy: record.blockedBy },
  };
}

/** Why a batch cannot be undone; null where it can. */
function whyNot({ kind, undoneAt, blockedBy }: BatchRecord): Bilingual | null {
  if (undoneAt !== null) return undoneAlready;
  if (kind !== "file" && kind !== "entry") return ofPackage;
  return blockedBy.length > 0 ? builtUpon : null;
}
