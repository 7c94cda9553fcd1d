import type { EntityFilter, Note, NoteList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { EntityService } from "../entities/entity.service";
import { type DatedNote, isKnownBy } from "./note.mapper";
import { NoteRepository } from "./note.repository";

const rememberedNotes = 5_000;

/** What a reader must know of a figure: conflicts, ambiguities, breaks. */
@Injectable()
export class NoteService {
  readonly #byCode: VersionedCache<string, DatedNote>;

  constructor(
    private readonly notes: NoteRepository,
    private readonly entities: EntityService,
    versions: DataVersionService,
  ) {
    this.#byCode = versions.cache(rememberedNotes);
  }

  /** Notes about the entity and what lies within it. Throws ENTITY_NOT_FOUND. */
  async list({ entity, asOf }: EntityFilter): Promise<NoteList> {
    const ids = await this.entities.idsWithin(entity);
    const notes = await this.notes.list(asOf ?? null);
    if (ids === null) return { notes };
    const codes = await this.notes.codesAbout(ids);
    return { notes: notes.filter(({ code }) => codes.has(code)) };
  }

  /** Those known by the day. */
  async byCodes(codes: readonly string[], asOf: string | null): Promise<Map<string, Note>> {
    const found = await this.#byCode.getAll(codes, (missing) => this.notes.byCodes(missing));
    const known = [...found].filter(([, dated]) => isKnownBy(dated, asOf));
    return new Map(known.map(([code, { note }]) => [code, note]));
  }
}
