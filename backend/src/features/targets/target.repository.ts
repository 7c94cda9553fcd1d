import type { Target } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { includeCitation, includeNote } from "../notes/note.include";
import { noteKnownBy } from "../notes/note.mapper";
import { knownBy } from "../sources/known-by.include";
import { mapTarget } from "./target.mapper";

/** Reads what plans set. */
@Injectable()
export class TargetRepository {
  constructor(private readonly database: Database) {}

  /** By period; those set for one of the entities, or all; in a source published by the day. */
  async list(entityIds: readonly number[] | null, asOf: string | null): Promise<Target[]> {
    const rows = await this.database.prisma.target.findMany({
      where: { ...(entityIds !== null && { entityId: { in: [...entityIds] } }), ...knownBy(asOf) },
      include: {
        indicator: true,
        entity: true,
        scope: { include: { cluster: true } },
        citation: includeCitation,
        note: includeNote,
      },
      orderBy: [{ period: "asc" }, { code: "asc" }],
    });
    return rows.map((row) => mapTarget({ ...row, note: noteKnownBy(row.note, asOf) }));
  }
}
