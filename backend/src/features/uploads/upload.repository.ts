import type { DifferenceCounts, ImportAnswers, UploadState } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { writeAudit, type AuditEntry } from "../../database/audit";
import { Database } from "../../database/database";
import { storedJson } from "./stored-json";
import { mapUploadRow, type StoredReport, type UploadRecord } from "./upload-record.mapper";

/** What is known of a file before it is read. */
export interface NewUpload {
  readonly id: string;
  readonly file: string;
  readonly size: number;
  readonly hash: string;
  readonly by: string;
}

/** What reading changes of an upload. */
export interface UploadChange {
  readonly state: UploadState;
  readonly report?: StoredReport;
  readonly difference?: DifferenceCounts | null;
  readonly seen?: string | null;
}

/** Keeps uploads. */
@Injectable()
export class UploadRepository {
  constructor(private readonly database: Database) {}

  async add({ id, file, size, hash, by }: NewUpload): Promise<UploadRecord> {
    const row = await this.database.prisma.upload.create({
      data: {
        id,
        file,
        size,
        hash,
        state: "reading",
        uploadedBy: by,
        identicalTo: await this.#broughtBy(hash),
      },
    });
    return mapUploadRow(row);
  }

  async one(id: string): Promise<UploadRecord | null> {
    const row = await this.database.prisma.upload.findUnique({ where: { id } });
    return row === null ? null : mapUploadRow(row);
  }

  /** How many are under way or wait for somebody. */
  countOpen(): Promise<number> {
    return this.database.prisma.upload.count({ where: { state: { notIn: ["committed", "cancelled"] } } });
  }

  /** What is under way or waits for somebody, newest first, without what reading told. */
  async list(): Promise<
    Pick<UploadRecord, "id" | "file" | "size" | "uploadedAt" | "uploadedBy" | "state">[]
  > {
    const rows = await this.database.prisma.upload.findMany({
      where: { state: { notIn: ["committed", "cancelled"] } },
      orderBy: { uploadedAt: "desc" },
      omit: { report: true, answers: true, difference: true },
      take: longestList,
    });
    return rows.map((row) => ({ ...row, state: row.state as UploadState }));
  }

  /** Changes the upload where it is in one of the states, and still has these answers; answers whether it was. */
  async change(
    id: string,
    from: readonly UploadState[],
    change: UploadChange,
    answers?: ImportAnswers,
  ): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `update upload set state = $3, report = coalesce($4, report),
              difference = case when $5 then $6::jsonb else difference end,
              seen = case when $7 then $8 else seen end
        where id = $1 and state = any($2) and answers = coalesce($9::jsonb, answers)`,
      [
        ...[id, from, change.state, change.report === undefined ? null : storedJson(change.report)],
        ...[
          change.difference !== undefined,
          jsonOf(change.difference),
          change.seen !== undefined,
          change.seen,
        ],
        answers === undefined ? null : storedJson(answers),
      ],
    );
    return rowCount === 1;
  }

  /** What reading an upload came to, unless it was answered or ended meanwhile. */
  async settle({ id, answers }: UploadRecord, change: UploadChange): Promise<void> {
    await this.change(id, ["reading"], change, answers);
  }

  /** Begins to commit what was seen: an upload that is ready with another reading is not. Answers with the upload, else null. */
  async beginCommit(id: string, seen: string): Promise<UploadRecord | null> {
    const { rowCount } = await this.database.pool.query(
      "update upload set state = 'committing' where id = $1 and state = 'ready' and seen = $2",
      [id, seen],
    );
    // While it is committing nothing else changes it.
    return rowCount === 1 ? this.one(id) : null;
  }

  /** Adds answers to those given before and has the file read again. */
  async answer(id: string, from: readonly UploadState[], answers: ImportAnswers): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `update upload set state = 'reading', answers = answers || $3::jsonb, difference = null, seen = null
        where id = $1 and state = any($2)`,
      [id, from, storedJson(answers)],
    );
    return rowCount === 1;
  }

  /** Uploads that are under way or wait for somebody. */
  async open(): Promise<UploadRecord[]> {
    const rows = await this.database.prisma.upload.findMany({
      where: { state: { in: ["reading", "questions", "faulty", "ready", "committing"] } },
    });
    return rows.map(mapUploadRow);
  }

  /** Forgets what nobody has asked for since; answers with the ids. */
  async forgetBefore(day: Date): Promise<string[]> {
    const old = await this.database.prisma.upload.findMany({
      where: { uploadedAt: { lt: day } },
      select: { id: true },
    });
    await this.database.prisma.upload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    return old.map(({ id }) => id);
  }

  audit(entry: AuditEntry): Promise<void> {
    return writeAudit(this.database.pool, entry);
  }

  /** The newest batch that stands and brought exactly these bytes. */
  async #broughtBy(hash: string): Promise<number | null> {
    const found = await this.database.prisma.importBatch.findFirst({
      where: { originalHash: hash, undoneAt: null },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    return found?.id ?? null;
  }
}

const longestList = 200;

function jsonOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
