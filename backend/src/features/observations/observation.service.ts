import type { ObservationQuery, ResolvedObservations, SeriesObservations } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { IdentifiedSeries } from "../series/series.mapper";
import { SeriesService } from "../series/series.service";
import { writeObservations } from "./observation-list.writer";
import { groupBySeries, mapObservation } from "./observation.mapper";
import { readObservationQuery, type Span } from "./observation-request";
import { ObservationRepository } from "./observation.repository";
import { ReferenceService } from "./reference.service";
import { newestOf, withVintages } from "./vintages";

export { newestOf } from "./vintages";

/** Which observations of series are wanted. */
export interface Wanted extends Span {
  readonly series: readonly IdentifiedSeries[];
  readonly asOf: string | null;
}

/** Values of series with all their vintages. */
@Injectable()
export class ObservationService {
  constructor(
    private readonly observations: ObservationRepository,
    private readonly series: SeriesService,
    private readonly references: ReferenceService,
  ) {}

  /** An ObservationList of the contract as JSON, UTF-8. Throws SERIES_NOT_FOUND, PERIOD_INVALID, REQUEST_INVALID. */
  async written(query: ObservationQuery): Promise<Buffer> {
    const { codes, asOf, ...span } = readObservationQuery(query);
    // Neither waits for the other: that is half of what an answer takes.
    const [series, rows] = await Promise.all([
      this.series.byCodes(codes, asOf),
      this.observations.writtenOfSeries(codes, span),
    ]);
    const references = await this.references.of(rows, asOf);
    return writeObservations({ series: series.map((one) => one.series), rows, references, asOf });
  }

  /** The same for other features, every observation with its references in place. */
  async resolved(query: ObservationQuery): Promise<ResolvedObservations> {
    const { codes, ...request } = readObservationQuery(query);
    const series = await this.series.byCodes(codes, request.asOf);
    return { asOf: request.asOf, series: await this.read({ series, ...request }) };
  }

  /** Observations of each series, in the order of the series; a series without any is there too. */
  async read({ series, from, to, asOf }: Wanted): Promise<SeriesObservations[]> {
    const codes = series.map((one) => one.series.code);
    const rows = await this.observations.ofSeries(codes, { from, to });
    const references = await this.references.of(rows, asOf);
    const bySeries = groupBySeries(rows);
    return series.map(({ series: dto }) => {
      const vintages = (bySeries.get(dto.code) ?? []).map((row) => mapObservation(row, references));
      return { series: dto, observations: withVintages(vintages, asOf) };
    });
  }

  /** The newest observation of each series alone, as known on a day; a series without a value has none. */
  async newest(series: readonly IdentifiedSeries[], asOf: string | null): Promise<SeriesObservations[]> {
    const all = await this.read({ series, from: null, to: null, asOf });
    return all.map(({ series: dto, observations }) => {
      const newest = newestOf(observations);
      return { series: dto, observations: newest === undefined ? [] : [newest] };
    });
  }
}
