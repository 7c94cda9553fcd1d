import { createHash } from "node:crypto";
import type { ImportAnswers, Upload } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { ClientBase } from "pg";
import { Database } from "../../database/database";

/** What was answered for files of some shape before. */
export interface Remembered {
  readonly template: Upload["template"];
  readonly answers: ImportAnswers;
}

/** Remembers answers by the shape of tables. */
@Injectable()
export class TemplateRepository {
  constructor(private readonly database: Database) {}

  /** Answers of the newest imports that stand with tables of these shapes; the newest one's where they differ. */
  async find(shapes: readonly string[]): Promise<Remembered> {
    const rows = await this.database.prisma.importTemplate.findMany({
      where: { fingerprint: { in: shapes.map(fingerprintOf) }, batch: { undoneAt: null } },
      orderBy: { batchId: "asc" },
      include: { batch: { select: { id: true, file: true, importedAt: true } } },
    });
    const answers: ImportAnswers = {};
    for (const row of rows) Object.assign(answers, row.answers);
    const newest = rows.at(-1)?.batch;
    const template =
      newest === undefined
        ? null
        : { batch: newest.id, file: newest.file, importedAt: newest.importedAt.toISOString() };
    return { template, answers };
  }
}

/** A day of publication belongs to one file, not to its shape. */
export async function writeTemplates(
  client: ClientBase,
  { batch, shapes, answers }: { batch: number; shapes: readonly string[]; answers: ImportAnswers },
): Promise<void> {
  const lasting = Object.entries(answers).filter(([question]) => !/^known_on\b/.test(question));
  const text = JSON.stringify(Object.fromEntries(lasting));
  for (const words of new Set(shapes)) {
    await client.query(
      "insert into import_template (fingerprint, batch_id, words, answers) values ($1, $2, $3, $4)",
      [fingerprintOf(words), batch, words, text],
    );
  }
}

/** A shape may be described by very many words. */
function fingerprintOf(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}
