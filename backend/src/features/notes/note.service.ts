import type { EntityFilter, Note, NoteList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { EntityService } from "../entities/entity.service";
import { NoteRepository } from "./note.repository";

const rememberedNotes = 5_000;

/** What a reader must know of a figure: conflicts, ambiguities, breaks. */
@Injectable()
export class NoteService {
  readonly #byCode: VersionedCache<string, Note>;

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

  byCodes(codes: readonly string[]): Promise<Map<string, Note>> {
    return this.#byCode.getAll(codes, (missing) => this.notes.byCodes(missing));
  }
}
