import { Injectable } from "@nestjs/common";
import type { ClientBase, Pool } from "pg";
import { writeAudit } from "../../database/audit";
import { Database } from "../../database/database";
import { changeData, growDataVersion } from "../../database/transaction";
import type { BatchRecord } from "./batch.mapper";
import { takeBack } from "./undoing";

const batches = `
  select b.id, b.file, b.kind, b.content_hash as "contentHash", b.imported_at as "importedAt",
         b.imported_by as "importedBy", b.rows_read as "rowsRead", b.rows_new as "rowsNew",
         b.rows_revised as "rowsRevised", b.rows_unchanged as "rowsUnchanged", b.original_hash as "originalHash",
         b.original_size as "originalSize", b.undone_at as "undoneAt", b.undone_by as "undoneBy",
         array(select later.id from import_batch later
                where b.id = any(later.builds_on) and later.undone_at is null order by 1) as "blockedBy"
    from import_batch b`;

/** Reads batches and takes them back. */
@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page({ offset, limit }: { readonly offset: number; readonly limit: number }): Promise<BatchRecord[]> {
    const { rows } = await this.database.pool.query<BatchRecord>(
      `${batches} order by b.id desc limit $1 offset $2`,
      [limit, offset],
    );
    return rows;
  }

  count(): Promise<number> {
    return this.database.prisma.importBatch.count();
  }

  one(id: number): Promise<BatchRecord | null> {
    return readOne(this.database.pool, id);
  }

  /**
   * Takes a batch back in one transaction, where `check` does not throw: it gets the batch as it is while nobody else
   * can change the data.
   */
  undo(id: number, by: string, check: (batch: BatchRecord | null) => void): Promise<void> {
    return changeData(this.database.pool, async (client) => {
      const batch = await readOne(client, id);
      check(batch);
      await takeBack(client, id);
      await client.query("update import_batch set undone_at = now(), undone_by = $2 where id = $1", [id, by]);
      await growDataVersion(client);
      await writeAudit(client, {
        by,
        action: "undo",
        upload: null,
        batch: id,
        details: { file: batch?.file },
      });
    });
  }
}

async function readOne(client: ClientBase | Pool, id: number): Promise<BatchRecord | null> {
  const { rows } = await client.query<BatchRecord>(`${batches} where b.id = $1`, [id]);
  return rows[0] ?? null;
}
