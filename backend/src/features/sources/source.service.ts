import type { Citation, SourceList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { SourceRepository } from "./source.repository";

/** Far more places than a year of imports cites. */
const rememberedCitations = 20_000;

/** Documents that state figures, and the places in them. */
@Injectable()
export class SourceService {
  readonly #citations: VersionedCache<number, Citation>;

  constructor(
    private readonly sources: SourceRepository,
    versions: DataVersionService,
  ) {
    this.#citations = versions.cache(rememberedCitations);
  }

  async list(): Promise<SourceList> {
    return { sources: await this.sources.list() };
  }

  /** Citations by their ids, without a cell. They repeat across observations, so they are remembered. */
  citationsByIds(ids: readonly number[]): Promise<Map<number, Citation>> {
    return this.#citations.getAll(ids, (missing) => this.sources.citationsByIds(missing));
  }
}
