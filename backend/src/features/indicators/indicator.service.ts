import type { Indicator, IndicatorList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { indicatorNotFound } from "./indicator.errors";
import { IndicatorRepository } from "./indicator.repository";

const rememberedIndicators = 2_000;

/** What is measured. */
@Injectable()
export class IndicatorService {
  readonly #byId: VersionedCache<number, Indicator>;

  constructor(
    private readonly indicators: IndicatorRepository,
    versions: DataVersionService,
  ) {
    this.#byId = versions.cache(rememberedIndicators);
  }

  async list(): Promise<IndicatorList> {
    return { indicators: await this.indicators.list() };
  }

  /** Throws INDICATOR_NOT_FOUND. */
  async one(code: string): Promise<Indicator> {
    const found = (await this.indicators.list()).find((indicator) => indicator.code === code);
    if (found === undefined) throw indicatorNotFound(code);
    return found;
  }

  /** Id of the indicator, for other features. Throws INDICATOR_NOT_FOUND. */
  async idOf(code: string): Promise<number> {
    const id = await this.indicators.idOf(code);
    if (id === null) throw indicatorNotFound(code);
    return id;
  }

  byIds(ids: readonly number[]): Promise<Map<number, Indicator>> {
    return this.#byId.getAll(ids, (missing) => this.indicators.byIds(missing));
  }
}
