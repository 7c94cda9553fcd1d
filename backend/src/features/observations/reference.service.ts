import type { Observation } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { NoteService } from "../notes/note.service";
import { SourceService } from "../sources/source.service";
import type { ObservationRow, References } from "./observation.mapper";
import { ObservationRepository } from "./observation.repository";

const rememberedImports = 2_000;

/** The keys that an observation holds. */
type PointingRow = Pick<ObservationRow, "citationId" | "noteCode" | "batchId">;

/** What observations point to: it repeats from one to the next, so it is looked up once for all and remembered. */
@Injectable()
export class ReferenceService {
  readonly #imports: VersionedCache<number, Observation["import"]>;

  constructor(
    private readonly observations: ObservationRepository,
    private readonly sources: SourceService,
    private readonly notes: NoteService,
    versions: DataVersionService,
  ) {
    this.#imports = versions.cache(rememberedImports);
  }

  /** On an earlier day without the notes that were not known by then. */
  async of(rows: readonly PointingRow[], asOf: string | null): Promise<References> {
    const noteCodes = rows.flatMap(({ noteCode }) => (noteCode === null ? [] : [noteCode]));
    const [citations, notes, imports] = await Promise.all([
      this.sources.citationsByIds(distinct(rows.map(({ citationId }) => citationId))),
      this.notes.byCodes(distinct(noteCodes), asOf),
      this.#importsByIds(distinct(rows.map(({ batchId }) => batchId))),
    ]);
    return { citations, notes, imports };
  }

  #importsByIds(ids: readonly number[]): Promise<Map<number, Observation["import"]>> {
    return this.#imports.getAll(ids, (missing) => this.observations.importsByIds(missing));
  }
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
