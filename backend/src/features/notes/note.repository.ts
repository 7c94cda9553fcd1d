import type { Note } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { includeNote } from "./note.include";
import { type DatedNote, mapDatedNote, mapNoteOrNull, noteKnownBy } from "./note.mapper";

/** Reads notes and finds out to what they belong. */
@Injectable()
export class NoteRepository {
  constructor(private readonly database: Database) {}

  /** All notes by code; on an earlier day those whose sources were all published by then. */
  async list(asOf: string | null): Promise<Note[]> {
    const rows = await this.database.prisma.note.findMany({ ...includeNote, orderBy: { code: "asc" } });
    return rows.flatMap((row) => mapNoteOrNull(noteKnownBy(row, asOf)) ?? []);
  }

  async byCodes(codes: string[]): Promise<Map<string, DatedNote>> {
    const rows = await this.database.prisma.note.findMany({ ...includeNote, where: { code: { in: codes } } });
    return new Map(rows.map((row) => [row.code, mapDatedNote(row)]));
  }

  /** Codes of the notes that name one of the entities, or that go with a value, target, event, project or tie of one. */
  async codesAbout(entityIds: readonly number[]): Promise<Set<string>> {
    const { rows } = await this.database.pool.query<{ code: string }>(
      `select n.code from note n
        where n.entity_codes && (select array_agg(code) from entity where id = any($1))
       union
       select o.note_code from series s join observation o on o.series_id = s.id
        where s.entity_id = any($1) and o.note_code is not null
       union
       select note_code from target where entity_id = any($1) and note_code is not null
       union
       select e.note_code from event e
        where e.note_code is not null
          and (exists (select from event_place p where p.event_id = e.id and p.entity_id = any($1))
            or exists (select from event_participant p where p.event_id = e.id and p.entity_id = any($1)))
       union
       select p.note_code from project p
        where p.note_code is not null
          and (p.location_id = any($1)
            or exists (select from project_partner r where r.project_id = p.id and r.entity_id = any($1)))
       union
       select note_code from relation
        where note_code is not null and (from_id = any($1) or to_id = any($1))`,
      [entityIds],
    );
    return new Set(rows.map(({ code }) => code));
  }
}
