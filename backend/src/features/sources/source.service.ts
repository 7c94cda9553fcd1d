import type { Citation, DayFilter, SourceList, UsedSource } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { sourceNotFound } from "./source.errors";
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

  /** All of them, with how much of the data rests on each, as known on a day. */
  async list({ asOf }: DayFilter): Promise<SourceList> {
    return { sources: await this.sources.list(asOf ?? null) };
  }

  /** With how much rested on it on a day. Throws SOURCE_NOT_FOUND, also where it was not published by the day. */
  async one(code: string, { asOf }: DayFilter): Promise<UsedSource> {
    const source = await this.sources.one(code, asOf ?? null);
    if (source === null) throw sourceNotFound(code);
    return source;
  }

  /** Citations by their ids, without a cell. They repeat across observations, so they are remembered. */
  citationsByIds(ids: readonly number[]): Promise<Map<number, Citation>> {
    return this.#citations.getAll(ids, (missing) => this.sources.citationsByIds(missing));
  }
}
