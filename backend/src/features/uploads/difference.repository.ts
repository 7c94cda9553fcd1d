import type { DifferenceQuery, DifferenceRow } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import type { DifferenceRecord } from "./difference.mapper";
import { stagingTables } from "./staging-tables";

/** Reads what a file would change, page by page. */
@Injectable()
export class DifferenceRepository {
  constructor(private readonly database: Database) {}

  /** Revisions first, then what the file lacks, what is new and what stays; within each as the file has them. */
  async page(upload: string, query: DifferenceQuery): Promise<DifferenceRecord[]> {
    const { rows } = await this.database.pool.query<DifferenceRecord>(pageOf(upload), [
      query.kind ?? null,
      query.limit,
      query.offset,
    ]);
    return rows;
  }
}

const order: readonly DifferenceRow["kind"][] = ["revised", "absent", "new", "unchanged"];

const quantity = (alias: string): string => `case when ${alias}.qualifier is not null then json_build_object(
  'lower', ${alias}.lower, 'lowerOpen', ${alias}.lower_open, 'upper', ${alias}.upper, 'upperOpen', ${alias}.upper_open,
  'point', ${alias}.point, 'qualifier', ${alias}.qualifier, 'asStated', ${alias}.as_stated) end`;

function pageOf(upload: string): string {
  const { series, rows, matches } = stagingTables(upload);
  return `
    with page as (
      select * from (
        select i.ctid as place, i.series, coalesce(m.kind, 'new') as kind, m.series_id, m.period_start, m.period_end,
               m.known_on, m.batch_id
          from ${rows} i left join ${matches} m on m.place = i.ctid
         union all
        select null, series, kind, series_id, period_start, period_end, known_on, batch_id
          from ${matches} where kind = 'absent') every
       where $1::text is null or kind = $1
       order by array_position('{${order.join(",")}}', kind), place, series, period_start, period_end
       limit $2 offset $3)
    select p.kind, s.code as series, s.entity, e.name_zh as "entityZh", e.name_en as "entityEn", s.indicator,
           n.name_zh as "indicatorZh", n.name_en as "indicatorEn", s.unit,
           coalesce(i.period, o.period) as period, coalesce(i.unit_mult, o.unit_mult) as multiplier,
           case when i.series is null then o.decimals else i.decimals end as decimals,
           ${quantity("o")} as old, o.known_on as "oldKnownOn", coalesce(o.statuses, '{}') as "oldStatuses",
           ${quantity("i")} as new, coalesce(i.statuses, '{}') as "newStatuses", i.sheet, i.cell
      from page p
      join ${series} s on s.no = p.series
      left join ${rows} i on i.ctid = p.place
      left join observation o on (o.series_id, o.period_start, o.period_end, o.known_on, o.batch_id)
                               = (p.series_id, p.period_start, p.period_end, p.known_on, p.batch_id)
      left join entity e on e.code = s.entity
      left join indicator n on n.code = s.indicator
     order by array_position('{${order.join(",")}}', p.kind), p.place, p.series, p.period_start, p.period_end`;
}
