import type { Series, SeriesList, SeriesQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { EntityService } from "../entities/entity.service";
import { IndicatorService } from "../indicators/indicator.service";
import { seriesNotFound } from "./series.errors";
import type { IdentifiedSeries } from "./series.mapper";
import { type SeriesFilter, SeriesRepository } from "./series.repository";

const rememberedSeries = 5_000;

/** Series: what is measured, of what, counted how. */
@Injectable()
export class SeriesService {
  readonly #byCode: VersionedCache<string, IdentifiedSeries>;

  constructor(
    private readonly series: SeriesRepository,
    private readonly entities: EntityService,
    private readonly indicators: IndicatorService,
    versions: DataVersionService,
  ) {
    this.#byCode = versions.cache(rememberedSeries);
  }

  /** Throws ENTITY_NOT_FOUND, INDICATOR_NOT_FOUND. */
  async list(query: SeriesQuery): Promise<SeriesList> {
    const found = await this.series.list(await this.#filterOf(query));
    return { series: found.map(({ series }) => series) };
  }

  /** Throws SERIES_NOT_FOUND. */
  async one(code: string): Promise<Series> {
    const [identified] = await this.byCodes([code]);
    if (identified === undefined) throw seriesNotFound([code]);
    return identified.series;
  }

  /** In the order of the codes. Throws SERIES_NOT_FOUND, naming each that does not exist. */
  async byCodes(codes: readonly string[]): Promise<IdentifiedSeries[]> {
    const found = await this.#byCode.getAll(codes, (missing) => this.series.byCodes(missing));
    const unknown = codes.filter((code) => !found.has(code));
    if (unknown.length > 0) throw seriesNotFound(unknown);
    return [...found.values()].sort((a, b) => codes.indexOf(a.series.code) - codes.indexOf(b.series.code));
  }

  byIds(ids: readonly number[]): Promise<Map<number, IdentifiedSeries>> {
    return this.series.byIds([...ids]);
  }

  /** Ranks and shares within markets; of these entities, or of all where null. */
  positions(entityIds: readonly number[] | null): Promise<IdentifiedSeries[]> {
    return this.series.positions(entityIds);
  }

  async #filterOf({ entity, market, indicator, ...others }: SeriesQuery): Promise<SeriesFilter> {
    return {
      ...withoutAbsent(others),
      ...(entity !== undefined && { entityIds: [await this.entities.idOf(entity)] }),
      ...(market !== undefined && { marketIds: [await this.entities.idOf(market)] }),
      ...(indicator !== undefined && { indicatorIds: [await this.indicators.idOf(indicator)] }),
    };
  }
}

/** zod types an absent key as possibly undefined; a filter has it or has it not. */
function withoutAbsent<Given extends Record<string, string | undefined>>(
  given: Given,
): Record<string, string> {
  const entries = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
