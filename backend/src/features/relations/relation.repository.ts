import type { Relation } from "@jiqun/contract";
import type { Prisma } from "@jiqun/prisma";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { includeCitation, includeNote } from "../notes/note.include";
import { noteKnownBy } from "../notes/note.mapper";
import { knownBy } from "../sources/known-by.include";
import { mapRelation } from "./relation.mapper";

/** Reads ties between entities. */
@Injectable()
export class RelationRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they came in; those with an end in one of the entities, or all; of a source published by the day. */
  async list(entityIds: readonly number[] | null, asOf: string | null): Promise<Relation[]> {
    const rows = await this.database.prisma.relation.findMany({
      where: { ...(entityIds !== null && touching([...entityIds])), ...knownBy(asOf) },
      include: { from: true, to: true, citation: includeCitation, note: includeNote },
      orderBy: { id: "asc" },
    });
    return rows.map((row) => mapRelation({ ...row, note: noteKnownBy(row.note, asOf) }));
  }
}

function touching(ids: number[]): Prisma.RelationWhereInput {
  return { OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] };
}
