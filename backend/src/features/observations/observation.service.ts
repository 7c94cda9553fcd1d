import type { ObservationList, ObservationQuery, SeriesObservations } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { IdentifiedSeries } from "../series/series.mapper";
import { SeriesService } from "../series/series.service";
import { mapObservation, type ObservationRow } from "./observation.mapper";
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

  /** Throws SERIES_NOT_FOUND, PERIOD_INVALID, REQUEST_INVALID. */
  async list(query: ObservationQuery): Promise<ObservationList> {
    const { codes, ...request } = readObservationQuery(query);
    const series = await this.series.byCodes(codes, request.asOf);
    return { asOf: request.asOf, series: await this.read({ series, ...request }) };
  }

  /** The same answer for other features, every observation with its references in place. */
  nested(query: ObservationQuery): Promise<ObservationList> {
    return this.list(query);
  }

  /** Observations of each series, in the order of the series; a series without any is there too. */
  async read({ series, from, to, asOf }: Wanted): Promise<SeriesObservations[]> {
    const rows = await this.observations.inRanges(
      series.map(({ id, series: { accumulation } }) => ({
        seriesId: id,
        cumulative: accumulation === "cumulative",
        from,
        to,
      })),
    );
    const references = await this.references.of(rows);
    const bySeries = groupBySeries(rows);
    return series.map(({ id, series: dto }) => {
      const vintages = (bySeries.get(id) ?? []).map((row) => mapObservation(row, references));
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

function groupBySeries(rows: readonly ObservationRow[]): Map<number, ObservationRow[]> {
  const groups = new Map<number, ObservationRow[]>();
  for (const row of rows) {
    const group = groups.get(row.seriesId);
    if (group === undefined) groups.set(row.seriesId, [row]);
    else group.push(row);
  }
  return groups;
}
