import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import type { SeriesRow } from "./series.mapper";

/** Dimensions to filter by; null filters nothing. What has a row of its own is given by its key. */
export interface SeriesFilter {
  readonly entityId: number | null;
  readonly marketId: number | null;
  readonly indicatorId: number | null;
  readonly scopeId: number | null;
  readonly industryId: number | null;
  readonly productId: number | null;
  readonly frequency: string | null;
  readonly accumulation: string | null;
  readonly form: string | null;
}

/**
 * What series cover, as known on the day $1. The database keeps what they cover now beside them; for another day it is
 * read from one range of the primary key of the observations for each.
 */
const coverage = {
  now: "left join series_coverage c on c.series_id = s.id and $1::date is null",
  onDay: "left join lateral coverage_of(array[s.id], $1::date) c on true",
};

const selectSeries = (covered: string): string => `
  select s.id, s.code, s.indicator_id as "indicatorId", s.entity_id as "entityId", s.market_id as "marketId",
         s.scope_id as "scopeId", s.frequency, s.accumulation, s.form, s.simulated,
         case when i.id is not null then json_build_object('code', i.code, 'zh', i.name_zh, 'en', i.name_en) end
           as industry,
         case when p.id is not null then json_build_object('code', p.code, 'zh', p.name_zh, 'en', p.name_en) end
           as product,
         c.first, c.last, coalesce(c.periods, 0) as periods, c.last_known_on as "lastKnownOn",
         coalesce(c.grades, '{}') as grades
    from series s
    ${covered}
    left join industry i on i.id = s.industry_id
    left join product p on p.id = s.product_id`;

/**
 * What decides that a series is a position within a market: that a place or a share of a market is measured. A market
 * alone does not: the share of a nation's output holds within the nation and is no position.
 */
const isPosition = `(
       exists (select from indicator where id = s.indicator_id and kind = 'rank')
    or exists (select from scope where id = s.scope_id and measure in ('rank', 'market-share')))`;

/** Reads series with their coverage. */
@Injectable()
export class SeriesRepository {
  constructor(private readonly database: Database) {}

  /** By code, with what they covered as known on the day. */
  list(filter: SeriesFilter, asOf: string | null): Promise<SeriesRow[]> {
    return this.#read(
      `where ($2::int is null or s.entity_id = $2)
         and ($3::int is null or s.market_id = $3)
         and ($4::int is null or s.indicator_id = $4)
         and ($5::int is null or s.scope_id = $5)
         and ($6::int is null or s.industry_id = $6)
         and ($7::int is null or s.product_id = $7)
         and ($8::text is null or s.frequency = $8)
         and ($9::text is null or s.accumulation = $9)
         and ($10::text is null or s.form = $10)`,
      [
        asOf,
        filter.entityId,
        filter.marketId,
        filter.indicatorId,
        filter.scopeId,
        filter.industryId,
        filter.productId,
        filter.frequency,
        filter.accumulation,
        filter.form,
      ],
    );
  }

  /** Ranks and shares within markets; of these entities, or of all. */
  positions(entityIds: readonly number[] | null, asOf: string | null): Promise<SeriesRow[]> {
    return this.#read(`where ${isPosition} and ($2::int[] is null or s.entity_id = any($2))`, [
      asOf,
      entityIds,
    ]);
  }

  /** Of these entities as a whole or of a class of industry: neither of a product nor within a market. */
  ofEntities(codes: readonly string[], asOf: string | null): Promise<SeriesRow[]> {
    return this.#read(
      `where s.entity_id in (select id from entity where code = any($2))
         and s.product_id is null and s.market_id is null`,
      [asOf, codes],
    );
  }

  /** What is published of the same as these series by another accumulation, or for years. */
  besides(codes: readonly string[], asOf: string | null): Promise<SeriesRow[]> {
    return this.#read(
      `where exists (
         select from series asked
          where asked.code = any($2) and asked.id <> s.id
            and (asked.accumulation <> s.accumulation or s.frequency = 'A')
            and (asked.indicator_id, asked.entity_id, asked.scope_id, asked.form, asked.simulated)
              = (s.indicator_id, s.entity_id, s.scope_id, s.form, s.simulated)
            and asked.industry_id is not distinct from s.industry_id
            and asked.product_id is not distinct from s.product_id
            and asked.market_id is not distinct from s.market_id)`,
      [asOf, codes],
    );
  }

  /** By code; a code that does not exist is left out. */
  byCodes(codes: readonly string[], asOf: string | null): Promise<SeriesRow[]> {
    return this.#read("where s.code = any($2)", [asOf, codes], asOf === null ? "series-by-codes" : undefined);
  }

  /** Named where the same text runs so often that the server should keep its plan. */
  async #read(
    where: string,
    values: readonly [asOf: string | null, ...rest: unknown[]],
    name?: string,
  ): Promise<SeriesRow[]> {
    const covered = values[0] === null ? coverage.now : coverage.onDay;
    const text = `${selectSeries(covered)} ${where} order by s.code`;
    const query = { text, values: [...values], ...(name !== undefined && { name }) };
    return (await this.database.pool.query<SeriesRow>(query)).rows;
  }
}
