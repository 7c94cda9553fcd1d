import type { Series, SeriesList, SeriesQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { EntityService } from "../entities/entity.service";
import { IndicatorService } from "../indicators/indicator.service";
import { ScopeService } from "../scopes/scope.service";
import { seriesNotFound } from "./series.errors";
import { type IdentifiedSeries, mapSeries, type SeriesRow } from "./series.mapper";
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
    private readonly scopes: ScopeService,
    versions: DataVersionService,
  ) {
    this.#byCode = versions.cache(rememberedSeries);
  }

  /** Throws ENTITY_NOT_FOUND, INDICATOR_NOT_FOUND. */
  async list(query: SeriesQuery): Promise<SeriesList> {
    const found = await this.#withDimensions(await this.series.list(await this.#filterOf(query)));
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

  /** Ranks and shares within markets; of these entities, or of all where null. */
  async positions(entityIds: readonly number[] | null): Promise<IdentifiedSeries[]> {
    return this.#withDimensions(await this.series.positions(entityIds));
  }

  async #withDimensions(rows: readonly SeriesRow[]): Promise<IdentifiedSeries[]> {
    const entityIds = rows.flatMap(({ entityId, marketId }) =>
      marketId === null ? [entityId] : [entityId, marketId],
    );
    const [indicators, entities, scopes] = await Promise.all([
      this.indicators.byIds(rows.map(({ indicatorId }) => indicatorId)),
      this.entities.refsByIds(entityIds),
      this.scopes.byIds(rows.map(({ scopeId }) => scopeId)),
    ]);
    return rows.map((row) => mapSeries(row, { indicators, entities, scopes }));
  }

  async #filterOf({ entity, market, indicator, ...query }: SeriesQuery): Promise<SeriesFilter> {
    return {
      entityId: entity === undefined ? null : await this.entities.idOf(entity),
      marketId: market === undefined ? null : await this.entities.idOf(market),
      indicatorId: indicator === undefined ? null : await this.indicators.idOf(indicator),
      scope: query.scope ?? null,
      industry: query.industry ?? null,
      product: query.product ?? null,
      frequency: query.frequency ?? null,
      accumulation: query.accumulation ?? null,
      form: query.form ?? null,
    };
  }
}
