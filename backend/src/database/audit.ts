import type { ClientBase, Pool } from "pg";

/** Something that somebody did to the data. */
export interface AuditEntry {
  readonly by: string;
  readonly action:
    | "upload"
    | "answers"
    | "commit"
    | "cancel"
    | "undo"
    | "entry"
    | "save-view"
    | "delete-view"
    | "save-cluster"
    | "delete-cluster";
  readonly upload: string | null;
  readonly batch: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Adds to the audit; within the transaction of what it tells of, where there is one. */
export async function writeAudit(client: ClientBase | Pool, entry: AuditEntry): Promise<void> {
  await client.query(
    "insert into audit_entry (by, action, upload, batch, details) values ($1, $2, $3, $4, $5)",
    [entry.by, entry.action, entry.upload, entry.batch, JSON.stringify(entry.details)],
  );
}
