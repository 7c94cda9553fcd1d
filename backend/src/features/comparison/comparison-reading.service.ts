import type { Event } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { EventService } from "../events/event.service";
import { GrowthService } from "../growth/growth.service";
import { ObservationService } from "../observations/observation.service";
import { SeriesService } from "../series/series.service";
import { eventsUnknown } from "./comparison.errors";
import type { ComparisonRequest } from "./comparison-request";
import type { GrowthPair } from "./reported";
import { readSeries, type ReadSeries } from "./series-timeline";
import type { Surroundings } from "./worked-series";

/** Everything that a comparison is made from. */
export interface ComparisonMaterial {
  readonly series: readonly ReadSeries[];
  readonly growth: readonly GrowthPair[];
  readonly around: Surroundings;
  /** Events of the entities that are compared. */
  readonly events: readonly Event[];
}

/** Reads what a comparison is made from. */
@Injectable()
export class ComparisonReadingService {
  constructor(
    private readonly series: SeriesService,
    private readonly observations: ObservationService,
    private readonly growth: GrowthService,
    private readonly events: EventService,
    private readonly entities: EntityService,
  ) {}

  /** Throws SERIES_NOT_FOUND, and REQUEST_INVALID for events that do not exist. */
  async read(request: ComparisonRequest): Promise<ComparisonMaterial> {
    const { codes, byCodes } = request;
    const besides = await this.growth.ofSeries(codes);
    const read = await this.#readAll([...codes, ...byCodes, ...besides.map(({ growth }) => growth)], request);
    const of = (code: string): ReadSeries[] => read.get(code) ?? [];
    const series = codes.flatMap(of);
    const [anchorEvents, ancestorsOf, events] = await Promise.all([
      this.#anchorEvents(request),
      this.#ancestors(request),
      this.events.involving([...new Set(series.map((one) => one.series.entity.code))], request.asOf),
    ]);
    return {
      series,
      growth: besides.flatMap((pair) =>
        of(pair.level).flatMap((level) => of(pair.growth).map((growth) => ({ level, growth }))),
      ),
      around: { others: byCodes.flatMap(of), anchorEvents, ancestorsOf },
      events,
    };
  }

  async #readAll(
    codes: readonly string[],
    { asOf }: ComparisonRequest,
  ): Promise<ReadonlyMap<string, ReadSeries[]>> {
    const series = await this.series.byCodes([...new Set(codes)], asOf);
    const found = await this.observations.read({ series, from: null, to: null, asOf });
    return new Map(found.map((one) => [one.series.code, [readSeries(one)]]));
  }

  async #anchorEvents({ alignment }: ComparisonRequest): Promise<readonly Event[]> {
    if (alignment.kind !== "event") return [];
    const found = await this.events.byCodes(alignment.events);
    const unknown = alignment.events.filter((code) => !found.some((event) => event.code === code));
    if (unknown.length > 0) throw eventsUnknown(unknown);
    return found;
  }

  async #ancestors({ byCodes, alignment }: ComparisonRequest): Promise<Surroundings["ancestorsOf"]> {
    if (byCodes.length === 0 && alignment.kind !== "event") return () => [];
    const { entities } = await this.entities.list();
    const above = new Map(entities.map(({ code, ancestors }) => [code, ancestors.map((one) => one.code)]));
    return (entity) => above.get(entity) ?? [];
  }
}
