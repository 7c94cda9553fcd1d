import type { Event } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { EventService } from "../events/event.service";
import { GrowthService } from "../growth/growth.service";
import { ObservationService } from "../observations/observation.service";
import type { IdentifiedSeries } from "../series/series.mapper";
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
    const { codes, byCodes, asOf } = request;
    const asked = await this.series.byCodes(codes, asOf);
    const others = await this.series.byCodes(byCodes, asOf, "by");
    const besides = await this.growth.ofSeries(codes);
    const growth = await this.series.byCodes([...new Set(besides.map((pair) => pair.growth))], asOf);
    const totals = await this.#totals(request);
    const read = await this.#observed([...asked, ...others, ...growth, ...totals], asOf);
    const of = (code: string): readonly ReadSeries[] => read.get(code) ?? [];
    const [anchorEvents, ancestorsOf, events] = await Promise.all([
      this.#anchorEvents(request),
      this.#ancestors(request),
      this.events.involving([...new Set(asked.map(({ series }) => series.entity.code))], asOf),
    ]);
    return {
      series: codes.flatMap(of),
      growth: besides.flatMap((pair) =>
        of(pair.level).flatMap((level) => of(pair.growth).map((found) => ({ level, growth: found }))),
      ),
      around: {
        others: byCodes.flatMap(of),
        totals: totals.flatMap(({ series }) => of(series.code)),
        anchorEvents,
        ancestorsOf,
      },
      events,
    };
  }

  /** What is published beside the series that are cumulated or taken apart. */
  async #totals({ transform, codes, asOf }: ComparisonRequest): Promise<readonly IdentifiedSeries[]> {
    const isHeld = transform === "single" || transform === "cumulative";
    return isHeld ? this.series.besides(codes, asOf) : [];
  }

  /** Each series once with what was known of it on the day, by its code; a list of one, so that codes map to series. */
  async #observed(
    series: readonly IdentifiedSeries[],
    asOf: string | null,
  ): Promise<ReadonlyMap<string, readonly ReadSeries[]>> {
    const once = [...new Map(series.map((one) => [one.series.code, one])).values()];
    const found = await this.observations.read({ series: once, from: null, to: null, asOf });
    return new Map(found.map((one) => [one.series.code, [readSeries(one)]]));
  }

  /** Those known on the day: a later one is no fault of the question, but anchors nothing yet. */
  async #anchorEvents({ alignment, asOf }: ComparisonRequest): Promise<readonly Event[]> {
    if (alignment.kind !== "event") return [];
    const found = await this.events.byCodes(alignment.events, null);
    const unknown = alignment.events.filter((code) => !found.some((event) => event.code === code));
    if (unknown.length > 0) throw eventsUnknown(unknown);
    return asOf === null ? found : this.events.byCodes(alignment.events, asOf);
  }

  /** For the other series of a transform, for events, and for levels, of which parts are told from wholes. */
  async #ancestors({
    transform,
    byCodes,
    alignment,
  }: ComparisonRequest): Promise<Surroundings["ancestorsOf"]> {
    if (byCodes.length === 0 && alignment.kind !== "event" && transform !== "level") return () => [];
    const { entities } = await this.entities.list();
    const above = new Map(entities.map(({ code, ancestors }) => [code, ancestors.map((one) => one.code)]));
    return (entity) => above.get(entity) ?? [];
  }
}
