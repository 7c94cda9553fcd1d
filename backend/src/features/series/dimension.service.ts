import type { SeriesQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { IndicatorService } from "../indicators/indicator.service";
import { ScopeService } from "../scopes/scope.service";
import { ClassRepository } from "./class.repository";
import { industryNotFound, productNotFound } from "./series.errors";
import type { Dimensions, SeriesRow } from "./series.mapper";
import type { SeriesFilter } from "./series.repository";

/** The dimensions that series share: what is measured, of what, counted how. */
@Injectable()
export class DimensionService {
  constructor(
    private readonly entities: EntityService,
    private readonly indicators: IndicatorService,
    private readonly scopes: ScopeService,
    private readonly classes: ClassRepository,
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

  /**
   * The filter with keys for public codes. Throws ENTITY_NOT_FOUND, INDICATOR_NOT_FOUND, SCOPE_NOT_FOUND,
   * INDUSTRY_NOT_FOUND, PRODUCT_NOT_FOUND.
   */
  async filterOf(query: SeriesQuery): Promise<SeriesFilter> {
    return {
      entityId: await keyOf(query.entity, (code) => this.entities.idOf(code)),
      marketId: await keyOf(query.market, (code) => this.entities.idOf(code, "market")),
      indicatorId: await keyOf(query.indicator, (code) => this.indicators.idOf(code)),
      scopeId: await keyOf(query.scope, (code) => this.scopes.idOf(code)),
      industryId: await keyOf(query.industry, (code) => this.#industryIdOf(code)),
      productId: await keyOf(query.product, (code) => this.#productIdOf(code)),
      frequency: query.frequency ?? null,
      accumulation: query.accumulation ?? null,
      form: query.form ?? null,
    };
  }

  async #industryIdOf(code: string): Promise<number> {
    const id = await this.classes.industryIdOf(code);
    if (id === null) throw industryNotFound(code);
    return id;
  }

  async #productIdOf(code: string): Promise<number> {
    const id = await this.classes.productIdOf(code);
    if (id === null) throw productNotFound(code);
    return id;
  }
}

/** What is not asked for filters nothing. */
async function keyOf(
  code: string | undefined,
  find: (code: string) => Promise<number>,
): Promise<number | null> {
  return code === undefined ? null : find(code);
}
