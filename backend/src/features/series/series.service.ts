import type { Series, SeriesList, SeriesQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { DimensionService } from "./dimension.service";
import { seriesNotFound } from "./series.errors";
import { type IdentifiedSeries, mapSeries, type SeriesRow } from "./series.mapper";
import { SeriesRepository } from "./series.repository";

const rememberedSeries = 5_000;

/** Series: what is measured, of what, counted how. */
@Injectable()
export class SeriesService {
  readonly #byCode: VersionedCache<string, IdentifiedSeries>;

  constructor(
    private readonly series: SeriesRepository,
    private readonly dimensions: DimensionService,
    versions: DataVersionService,
  ) {
    this.#byCode = versions.cache(rememberedSeries);
  }

  /** Throws the NOT_FOUND of the first dimension that is filtered by a code which does not exist. */
  async list(query: SeriesQuery): Promise<SeriesList> {
    const found = await this.#withDimensions(await this.series.list(await this.dimensions.filterOf(query)));
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
    const found = await this.#byCode.getAll(codes, async (missing) => {
      const read = await this.#withDimensions(await this.series.byCodes(missing));
      return new Map(read.map((identified) => [identified.series.code, identified]));
    });
    const unknown = codes.filter((code) => !found.has(code));
    if (unknown.length > 0) throw seriesNotFound(unknown);
    return [...found.values()].sort((a, b) => codes.indexOf(a.series.code) - codes.indexOf(b.series.code));
  }

  /** Series about these entities, of no product and no market, by code. */
  async ofEntities(codes: readonly string[]): Promise<IdentifiedSeries[]> {
    return this.#withDimensions(await this.series.ofEntities(codes));
  }

  /** Ranks and shares within markets; of these entities, or of all where null. */
  async positions(entityIds: readonly number[] | null): Promise<IdentifiedSeries[]> {
    return this.#withDimensions(await this.series.positions(entityIds));
  }

  async #withDimensions(rows: readonly SeriesRow[]): Promise<IdentifiedSeries[]> {
    const dimensions = await this.dimensions.of(rows);
    return rows.map((row) => mapSeries(row, dimensions));
  }
}
