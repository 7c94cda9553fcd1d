import type { SeriesQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { IndicatorService } from "../indicators/indicator.service";
import { ScopeService } from "../scopes/scope.service";
import type { Dimensions, SeriesRow } from "./series.mapper";
import type { SeriesFilter } from "./series.repository";

/** The dimensions that series share: what is measured, of what, counted how. */
@Injectable()
export class DimensionService {
  constructor(
    private readonly entities: EntityService,
    private readonly indicators: IndicatorService,
    private readonly scopes: ScopeService,
  ) {}

  /** Everything that the series point to. */
  async of(rows: readonly SeriesRow[]): Promise<Dimensions> {
    const entityIds = rows.flatMap(({ entityId, marketId }) =>
      marketId === null ? [entityId] : [entityId, marketId],
    );
    const [indicators, entities, scopes] = await Promise.all([
      this.indicators.byIds(rows.map(({ indicatorId }) => indicatorId)),
      this.entities.refsByIds(entityIds),
      this.scopes.byIds(rows.map(({ scopeId }) => scopeId)),
    ]);
    return { indicators, entities, scopes };
  }

  /** The filter with public codes as keys. Throws ENTITY_NOT_FOUND, INDICATOR_NOT_FOUND. */
  async filterOf({ entity, market, indicator, ...query }: SeriesQuery): Promise<SeriesFilter> {
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
