import type { Event } from "@jiqun/contract";
import type { Prisma } from "@jiqun/prisma";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { includeCitation, includeNote } from "../notes/note.include";
import { noteKnownBy } from "../notes/note.mapper";
import { anyKnownBy, knownBy } from "../sources/known-by.include";
import { mapEvent } from "./event.mapper";

const wholeKnownBy = (asOf: string | null) =>
  ({
    places: { include: { entity: true }, orderBy: { entityId: "asc" } },
    participants: { include: { entity: true }, orderBy: [{ role: "asc" }, { entityId: "asc" }] },
    citations: {
      where: knownBy(asOf),
      include: { citation: includeCitation },
      orderBy: { citationId: "asc" },
    },
    note: includeNote,
  }) satisfies Prisma.EventInclude;

/** Reads events. */
@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; a code that does not exist, or that no source told of by the day, is left out. */
  async byCodes(codes: readonly string[], asOf: string | null): Promise<Event[]> {
    return this.#read({ code: { in: [...codes] } }, asOf);
  }

  /**
   * Newest first, undated last; those that took place in one of the entities or in which one took part, or all; told by
   * a source that was published by the day.
   */
  async list(entityIds: readonly number[] | null, asOf: string | null): Promise<Event[]> {
    return this.#read(entityIds === null ? {} : involving([...entityIds]), asOf);
  }

  async #read(where: Prisma.EventWhereInput, asOf: string | null): Promise<Event[]> {
    const rows = await this.database.prisma.event.findMany({
      where: { ...where, ...anyKnownBy(asOf) },
      include: wholeKnownBy(asOf),
      orderBy: [{ earliest: { sort: "desc", nulls: "last" } }, { code: "asc" }],
    });
    return rows.map((row) => mapEvent({ ...row, note: noteKnownBy(row.note, asOf) }));
  }
}

function involving(ids: number[]): Prisma.EventWhereInput {
  const one = { some: { entityId: { in: ids } } };
  return { OR: [{ places: one }, { participants: one }] };
}
