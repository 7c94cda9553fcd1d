import { Injectable } from "@nestjs/common";
import type { Prisma } from "@jiqun/prisma";
import { Database } from "../../database/database";
import { type CoverageRow, type IdentifiedSeries, mapSeries } from "./series.mapper";

/** Dimensions to filter by; an absent one filters nothing. Entity, market and indicator are given by their keys. */
export interface SeriesFilter {
  readonly entityIds?: readonly number[];
  readonly marketIds?: readonly number[];
  readonly indicatorIds?: readonly number[];
  readonly scope?: string;
  readonly industry?: string;
  readonly product?: string;
  readonly frequency?: string;
  readonly accumulation?: string;
  readonly form?: string;
}

const dimensions = {
  indicator: true,
  entity: true,
  industry: true,
  product: true,
  market: true,
  scope: { include: { cluster: true } },
} satisfies Prisma.SeriesInclude;

/** What decides that a series is a position within a market: the market itself, or that a place or share is measured. */
const isPosition = {
  OR: [
    { marketId: { not: null } },
    { indicator: { kind: "rank" } },
    { scope: { measure: { in: ["rank", "market-share"] } } },
  ],
} satisfies Prisma.SeriesWhereInput;

/** Reads series with their dimensions and coverage. */
@Injectable()
export class SeriesRepository {
  constructor(private readonly database: Database) {}

  /** By code. */
  list(filter: SeriesFilter): Promise<IdentifiedSeries[]> {
    return this.#find(conditionOf(filter));
  }

  /** Ranks and shares within markets; of these entities, or of all. */
  positions(entityIds: readonly number[] | null): Promise<IdentifiedSeries[]> {
    return this.#find(entityIds === null ? isPosition : { ...isPosition, entityId: { in: [...entityIds] } });
  }

  async byCodes(codes: string[]): Promise<Map<string, IdentifiedSeries>> {
    const found = await this.#find({ code: { in: codes } });
    return new Map(found.map((identified) => [identified.series.code, identified]));
  }

  async byIds(ids: number[]): Promise<Map<number, IdentifiedSeries>> {
    const found = await this.#find({ id: { in: ids } });
    return new Map(found.map((identified) => [identified.id, identified]));
  }

  async #find(where: Prisma.SeriesWhereInput): Promise<IdentifiedSeries[]> {
    const rows = await this.database.prisma.series.findMany({
      where,
      include: dimensions,
      orderBy: { code: "asc" },
    });
    const coverage = await this.#coverage(rows.map(({ id }) => id));
    return rows.map((row) => mapSeries(row, coverage.get(row.id)));
  }

  /** One range of the primary key for each series. */
  async #coverage(ids: readonly number[]): Promise<Map<number, CoverageRow>> {
    const { rows } = await this.database.pool.query<CoverageRow>(
      `select s.id as "seriesId", total.*,
              (select period from observation where series_id = s.id
                order by period_start, period_end limit 1) as first,
              (select period from observation where series_id = s.id
                order by period_start desc, period_end desc limit 1) as last
         from unnest($1::int[]) as s(id)
        cross join lateral (
              select count(distinct (o.period_start, o.period_end))::int as periods,
                     max(o.known_on) as "lastKnownOn",
                     coalesce(array_agg(distinct c.grade order by c.grade), '{}') as grades
                from observation o join citation c on c.id = o.citation_id
               where o.series_id = s.id) as total
        where total.periods > 0`,
      [ids],
    );
    return new Map(rows.map((row) => [row.seriesId, row]));
  }
}

function conditionOf(filter: SeriesFilter): Prisma.SeriesWhereInput {
  return {
    ...(filter.entityIds && { entityId: { in: [...filter.entityIds] } }),
    ...(filter.marketIds && { marketId: { in: [...filter.marketIds] } }),
    ...(filter.indicatorIds && { indicatorId: { in: [...filter.indicatorIds] } }),
    ...(filter.scope !== undefined && { scope: { code: filter.scope } }),
    ...(filter.industry !== undefined && { industry: { code: filter.industry } }),
    ...(filter.product !== undefined && { product: { code: filter.product } }),
    ...(filter.frequency !== undefined && { frequency: filter.frequency }),
    ...(filter.accumulation !== undefined && { accumulation: filter.accumulation }),
    ...(filter.form !== undefined && { form: filter.form }),
  };
}
