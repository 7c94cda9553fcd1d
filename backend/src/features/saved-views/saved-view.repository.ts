import { randomUUID } from "node:crypto";
import type { SavedView, SaveViewRequest } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { ClientBase } from "pg";
import { writeAudit } from "../../database/audit";
import { Database } from "../../database/database";
import { transact } from "../../database/transaction";
import { mapSavedView } from "./saved-view.mapper";

/** PostgreSQL's code for a value that has to be unique and is not. */
const uniqueViolation = "23505";

const columns = `code, page, name, state, version, saved_at as "savedAt", saved_by as "savedBy"`;

/** What a view was before it is overwritten; held until the end of the transaction. */
async function formerOf(
  client: ClientBase,
  { code, page }: Pick<SavedView, "code" | "page">,
): Promise<SavedView | null> {
  const { rows } = await client.query<Parameters<typeof mapSavedView>[0]>(
    `select ${columns} from saved_view where code::text = $1 and page = $2 for update`,
    [code, page],
  );
  return rows[0] === undefined ? null : mapSavedView(rows[0]);
}

/** Why a view is not saved. */
type NotSaved = "name-taken" | "not-found" | { readonly changed: SavedView };

/** Keeps saved views. */
@Injectable()
export class SavedViewRepository {
  constructor(private readonly database: Database) {}

  /** By page and name. */
  async list(): Promise<SavedView[]> {
    const rows = await this.database.prisma.savedView.findMany({
      orderBy: [{ page: "asc" }, { name: "asc" }],
    });
    return rows.map(mapSavedView);
  }

  /** Adds a view, or overwrites the one that it replaces where that is as it was seen, with its line in the audit, both or neither. */
  async save(request: SaveViewRequest, by: string): Promise<SavedView | NotSaved> {
    try {
      return await transact(this.database.pool, async (client) => {
        const { page, name, state, version, replaces } = request;
        const former = replaces === null ? null : await formerOf(client, { code: replaces.code, page });
        if (replaces !== null && former === null) return "not-found";
        if (former !== null && former.savedAt !== replaces?.savedAt) return { changed: former };
        const before = former === null ? null : { name: former.name, state: former.state };
        const { rows } = await client.query<Parameters<typeof mapSavedView>[0]>(
          replaces === null
            ? `insert into saved_view (code, page, name, state, version, saved_by)
               values ($1, $2, $3, $4, $5, $6) returning ${columns}`
            : `update saved_view
                  set name = $3, state = $4, version = $5, saved_by = $6,
                      saved_at = greatest(clock_timestamp(), saved_at + interval '1 millisecond')
                where code::text = $1 and page = $2 returning ${columns}`,
          [replaces?.code ?? randomUUID(), page, name, state, version, by],
        );
        const [row] = rows;
        if (row === undefined) return "not-found";
        const details = { view: row.code, name, page, state, before };
        await writeAudit(client, { by, action: "save-view", upload: null, batch: null, details });
        return mapSavedView(row);
      });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === uniqueViolation) return "name-taken";
      throw error;
    }
  }

  /** Whether there was such a view. What it was stays in the audit. */
  delete(code: string, by: string): Promise<boolean> {
    return transact(this.database.pool, async (client) => {
      const { rows } = await client.query<{ page: string; name: string; state: string }>(
        "delete from saved_view where code::text = $1 returning page, name, state",
        [code],
      );
      const [row] = rows;
      if (row === undefined) return false;
      const details = { view: code, ...row };
      await writeAudit(client, { by, action: "delete-view", upload: null, batch: null, details });
      return true;
    });
  }
}
