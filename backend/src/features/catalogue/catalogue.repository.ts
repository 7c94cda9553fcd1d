import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import type { CoverageRow, ListedSeriesRow, NamedClassRow, SpanRow } from "./catalogue.mapper";

const listedSeries = `
  select s.id, s.code, i.code as indicator, e.code as entity, m.code as market, s.scope_id as "scopeId",
         industry.code as industry, product.code as product,
         s.frequency, s.accumulation, s.form, s.simulated
    from series s
    join indicator i on i.id = s.indicator_id
    join entity e on e.id = s.entity_id
    left join entity m on m.id = s.market_id
    left join industry on industry.id = s.industry_id
    left join product on product.id = s.product_id
   order by s.code`;

/** What the database keeps beside the series tells of now; for another day it is read from the observations of each. */
const spans = {
  now: "series_coverage",
  onDay: "coverage_of(array(select id from series), $1::date)",
};

const selectSpans = (from: string): string => `
  select series_id as "seriesId", first_year as first, last_year as last, last_known_on::text as "lastKnownOn",
         grades, sources
    from ${from}`;

/**
 * For each series and year, what its periods are as known on the day: the last vintage of each counts. A vintage that
 * says the same as the one before is no revision.
 */
const coverage = `
  with vintage as (
    select o.*,
           row_number() over told as place,
           count(*) over (partition by o.series_id, o.period_start, o.period_end) as vintages,
           (row_number() over told > 1
             and (o.lower, o.lower_open, o.upper, o.upper_open, o.point) is distinct from
                 (lag(o.lower) over told, lag(o.lower_open) over told, lag(o.upper) over told,
                  lag(o.upper_open) over told, lag(o.point) over told))::int as changed
      from observation o
     where o.series_id = any($1) and ($2::date is null or o.known_on <= $2)
    window told as (
      partition by o.series_id, o.period_start, o.period_end order by o.known_on, o.batch_id)),
  period as (
    select vintage.*, sum(changed) over (partition by series_id, period_start, period_end) as revisions
      from vintage)
  select v.series_id as "seriesId", extract(year from v.period_end)::int as year,
         count(*) filter (where v.qualifier is not null)::int as values,
         count(*) filter (where v.qualifier is null)::int as missing,
         (select coalesce(array_agg(distinct status order by status), '{}')
            from unnest(string_to_array(
              string_agg(array_to_string(v.statuses, ','), ',') filter (where v.qualifier is null), ','
            )) as status) as statuses,
         bool_or(v.qualifier is not null and v.qualifier not in ('EQ', 'NR')) as bounded,
         sum(v.vintages)::int as vintages, sum(v.revisions)::int as revisions,
         array_agg(distinct c.grade order by c.grade) as grades
    from period v
    join citation c on c.id = v.citation_id
   where v.place = v.vintages
   group by v.series_id, extract(year from v.period_end)
   order by 1, 2`;

/** Reads what the catalogue lists and what it covers. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Every series with the codes of its dimensions, by code. */
  async series(): Promise<ListedSeriesRow[]> {
    return (await this.database.pool.query<ListedSeriesRow>(listedSeries)).rows;
  }

  /** Industries and products by their codes. */
  async classes(): Promise<{ industries: NamedClassRow[]; products: NamedClassRow[] }> {
    const select = { code: true, nameZh: true, nameEn: true } as const;
    const [industries, products] = await Promise.all([
      this.database.prisma.industry.findMany({ select }),
      this.database.prisma.product.findMany({ select }),
    ]);
    return { industries, products };
  }

  /** From when to when each series reaches, as known on a day (null: now); one of which nothing was known is left out. */
  async spans(asOf: string | null): Promise<SpanRow[]> {
    const text = selectSpans(asOf === null ? spans.now : spans.onDay);
    return (await this.database.pool.query<SpanRow>(text, asOf === null ? [] : [asOf])).rows;
  }

  /** What the series have of each year, as known on a day. */
  async coverage(seriesIds: readonly number[], asOf: string | null): Promise<CoverageRow[]> {
    return (await this.database.pool.query<CoverageRow>(coverage, [seriesIds, asOf])).rows;
  }
}
