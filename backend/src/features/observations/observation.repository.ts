import type { Observation } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import type { ObservationRow } from "./observation.mapper";

/** One series, and the days within which its periods must lie; null leaves an end open. */
export interface SeriesRange {
  readonly seriesId: number;
  /** Cumulative periods (1—8月) begin with the year whatever is asked for, so they belong where they end. */
  readonly cumulative: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Every vintage in the ranges; one range of the primary key for each series, in its order: by period, within it oldest
 * first. The upper limit of `period_start` follows from that of `period_end` and ends the scan of the index there.
 */
export const observationsInRanges = `
  select o.series_id as "seriesId", o.period,
         o.period_start as "periodStart", o.period_end as "periodEnd", o.known_on as "knownOn",
         o.batch_id as "batchId",
         o.lower, o.lower_open as "lowerOpen", o.upper, o.upper_open as "upperOpen", o.point, o.qualifier,
         o.unit_mult as "unitMult", o.decimals, o.as_stated as "asStated", o.statuses,
         o.citation_id as "citationId", o.cell, o.note_code as "noteCode"
    from unnest($1::int[], $2::date[], $3::date[], $4::date[]) as r(series_id, starts_from, ends_from, ends_by)
   cross join lateral (
         select * from observation
          where series_id = r.series_id
            and period_start between r.starts_from and r.ends_by
            and period_end between r.ends_from and r.ends_by
          order by period_start, period_end, known_on, batch_id) as o`;

/** Reads observations, and the imports that brought them. */
@Injectable()
export class ObservationRepository {
  constructor(private readonly database: Database) {}

  /** Vintages by series, by period and within one oldest first. */
  async inRanges(ranges: readonly SeriesRange[]): Promise<ObservationRow[]> {
    const { rows } = await this.database.pool.query<ObservationRow>({
      name: "observations-in-ranges",
      text: observationsInRanges,
      values: [
        ranges.map(({ seriesId }) => seriesId),
        ranges.map(({ cumulative, from }) => (cumulative ? null : from) ?? "-infinity"),
        ranges.map(({ from }) => from ?? "-infinity"),
        ranges.map(({ to }) => to ?? "infinity"),
      ],
    });
    return rows;
  }

  async importsByIds(ids: number[]): Promise<Map<number, Observation["import"]>> {
    const rows = await this.database.prisma.importBatch.findMany({ where: { id: { in: ids } } });
    return new Map(
      rows.map(({ id, file, importedAt, importedBy }) => [
        id,
        { batch: id, file, importedAt: importedAt.toISOString(), importedBy },
      ]),
    );
  }
}
