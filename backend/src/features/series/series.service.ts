import type { Series, SeriesList, SeriesQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { GatheredRead } from "../data-version/gathered-read";
import type { VersionedCache } from "../data-version/versioned-cache";
import { DimensionService } from "./dimension.service";
import { seriesNotFound, type UnknownSeries } from "./series.errors";
import { type IdentifiedSeries, mapSeries, type SeriesRow } from "./series.mapper";
import { SeriesRepository } from "./series.repository";

const rememberedSeries = 5_000;

/** Series: what is measured, of what, counted how. */
@Injectable()
export class SeriesService {
  readonly #byCode: VersionedCache<string, IdentifiedSeries>;
  readonly #ofNow: GatheredRead<string, IdentifiedSeries>;

  constructor(
    private readonly series: SeriesRepository,
    private readonly dimensions: DimensionService,
    versions: DataVersionService,
  ) {
    this.#byCode = versions.cache(rememberedSeries);
    this.#ofNow = versions.gathered((codes) => this.#read(codes, null));
  }

  /** Throws the NOT_FOUND of the first dimension that is filtered by a code which does not exist. */
  async list(query: SeriesQuery): Promise<SeriesList> {
    const filter = await this.dimensions.filterOf(query);
    const found = await this.#withDimensions(await this.series.list(filter, query.asOf ?? null));
    return { series: found.map(({ series }) => series) };
  }

  /** With what it covered as known on a day, null for now. Throws SERIES_NOT_FOUND. */
  async one(code: string, asOf: string | null): Promise<Series> {
    const [identified] = await this.byCodes([code], asOf);
    if (identified === undefined) throw seriesNotFound({ codes: [code] });
    return identified.series;
  }

  /**
   * In the order of the codes, with what they covered as known on a day, null for now. Throws SERIES_NOT_FOUND, naming
   * each that does not exist and the parameter that it stood in.
   */
  async byCodes(
    codes: readonly string[],
    asOf: string | null,
    parameter: UnknownSeries["parameter"] = "series",
  ): Promise<IdentifiedSeries[]> {
    const found = asOf === null ? await this.#remembered(codes) : await this.#read(codes, asOf);
    const unknown = codes.filter((code) => !found.has(code));
    if (unknown.length > 0) throw seriesNotFound({ codes: unknown, parameter });
    return [...found.values()].sort((a, b) => codes.indexOf(a.series.code) - codes.indexOf(b.series.code));
  }

  /** What is published of the same as these series by another accumulation, or for years. */
  async besides(codes: readonly string[], asOf: string | null): Promise<IdentifiedSeries[]> {
    return this.#withDimensions(await this.series.besides(codes, asOf));
  }

  #remembered(codes: readonly string[]): Promise<Map<string, IdentifiedSeries>> {
    return this.#byCode.getAll(codes, (missing) => this.#ofNow.get(missing));
  }

  async #read(codes: readonly string[], asOf: string | null): Promise<Map<string, IdentifiedSeries>> {
    const read = await this.#withDimensions(await this.series.byCodes(codes, asOf));
    return new Map(read.map((identified) => [identified.series.code, identified]));
  }

  /** Series about these entities, of no product and no market, by code; with what they covered as known on a day. */
  async ofEntities(codes: readonly string[], asOf: string | null): Promise<IdentifiedSeries[]> {
    return this.#withDimensions(await this.series.ofEntities(codes, asOf));
  }

  /** Ranks and shares within markets; of these entities, or of all where null. */
  async positions(entityIds: readonly number[] | null, asOf: string | null): Promise<IdentifiedSeries[]> {
    return this.#withDimensions(await this.series.positions(entityIds, asOf));
  }

  async #withDimensions(rows: readonly SeriesRow[]): Promise<IdentifiedSeries[]> {
    const dimensions = await this.dimensions.of(rows);
    return rows.map((row) => mapSeries(row, dimensions));
  }
}
