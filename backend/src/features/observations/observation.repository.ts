import type { Observation } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { QueryConfig } from "pg";
import { Database } from "../../database/database";
import type { ObservationRow } from "./observation.mapper";
import type { Span } from "./observation-request";
import { cellTypes, readCells, type Cells, type WrittenRow } from "./written-row";

/**
 * Every vintage of the series within the days; one range of the primary key for each series, in its order: by period,
 * within it oldest first. Cumulative periods (1—8月) begin with the year whatever is asked for, so they belong where they
 * end. The upper limit of `period_start` follows from that of `period_end` and ends the scan of the index there. Cells
 * stand for these columns in this order.
 */
export const observationsOfSeries = `
  select s.code as series, o.period,
         o.period_start as "periodStart", o.period_end as "periodEnd", o.known_on as "knownOn",
         o.batch_id as "batchId",
         o.lower, o.lower_open as "lowerOpen", o.upper, o.upper_open as "upperOpen", o.point, o.qualifier,
         o.unit_mult as "unitMult", o.decimals, o.as_stated as "asStated", o.statuses,
         o.citation_id as "citationId", o.cell, o.note_code as "noteCode"
    from unnest($1::text[]) as wanted(code)
    join series s on s.code = wanted.code
   cross join lateral (
         select * from observation
          where series_id = s.id
            and period_start between case when s.accumulation = 'cumulative' then '-infinity' else $2::date end
                                 and $3::date
            and period_end between $2::date and $3::date
          order by period_start, period_end, known_on, batch_id) as o`;

function queryOf(codes: readonly string[], { from, to }: Span): QueryConfig {
  return {
    name: "observations-of-series",
    text: observationsOfSeries,
    values: [codes, from ?? "-infinity", to ?? "infinity"],
  };
}

/** Reads observations, and the imports that brought them. */
@Injectable()
export class ObservationRepository {
  constructor(private readonly database: Database) {}

  /** Vintages by series, by period and within one oldest first. Days null leave an end open. */
  async ofSeries(codes: readonly string[], span: Span): Promise<ObservationRow[]> {
    const { rows } = await this.database.pool.query<ObservationRow>(queryOf(codes, span));
    return rows;
  }

  /** The same rows for an answer that passes them on. */
  async writtenOfSeries(codes: readonly string[], span: Span): Promise<WrittenRow[]> {
    const query = { ...queryOf(codes, span), rowMode: "array" as const, types: cellTypes };
    const { rows } = await this.database.pool.query<Cells>(query);
    return rows.map(readCells);
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
