import type { EntityFilter, MarketPositionList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { ObservationService } from "../observations/observation.service";
import { SeriesService } from "../series/series.service";

/** Shares and ranks within markets. */
@Injectable()
export class MarketPositionService {
  constructor(
    private readonly entities: EntityService,
    private readonly series: SeriesService,
    private readonly observations: ObservationService,
  ) {}

  /** Those of the entity and of what lies within it, by code of the series. Throws ENTITY_NOT_FOUND. */
  async list({ entity, asOf }: EntityFilter): Promise<MarketPositionList> {
    const series = await this.series.positions(await this.entities.idsWithin(entity), asOf ?? null);
    const positions = await this.observations.read({ series, from: null, to: null, asOf: asOf ?? null });
    return { positions: positions.filter(({ observations }) => observations.length > 0) };
  }
}
