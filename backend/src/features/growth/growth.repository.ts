import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";

/** A figure by the code of its series and the days of its period. */
export interface Figure {
  readonly code: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** A level series and a series of growth that a source reports for the same thing, by their codes. */
export interface GrowthBeside {
  readonly level: string;
  readonly growth: string;
}

/**
 * Growth of the same thing as a level: the same indicator, entity, industry, product and market, counted alike; the price
 * base may differ, since growth is often real where the level is nominal.
 */
const growthOfTheSame = `
    join scope counted on counted.id = level.scope_id
    join series growth
      on growth.form in ('growth_yoy', 'growth_yoy_real')
     and growth.indicator_id = level.indicator_id
     and growth.entity_id = level.entity_id
     and growth.industry_id is not distinct from level.industry_id
     and growth.product_id is not distinct from level.product_id
     and growth.market_id is not distinct from level.market_id
     and growth.simulated = level.simulated
    join scope alike
      on alike.id = growth.scope_id
     and (alike.measure, alike.coverage, alike.territory, alike.classification)
       = (counted.measure, counted.coverage, counted.territory, counted.classification)
     and alike.cluster_id is not distinct from counted.cluster_id`;

/**
 * Real growth goes first for value added, which statistics report at comparable prices (增加值增速按可比价); nominal growth
 * for everything else. Then the very same scope.
 */
const likeliestFirst = `
         (growth.form = 'growth_yoy_real') = (counted.measure in ('value-added', 'gdp')) desc,
         (growth.scope_id = level.scope_id) desc`;

/** For each level, the one growth that is reported for its very period; of several what became known last. */
const growthOfFigures = `
  select distinct on (f.place) f.code as level, growth.code as growth
    from unnest($1::text[], $2::date[], $3::date[]) with ordinality as f(code, period_start, period_end, place)
    join series level on level.code = f.code and level.form = 'level'
    ${growthOfTheSame}
    join observation o
      on o.series_id = growth.id and o.period_start = f.period_start and o.period_end = f.period_end
     and o.qualifier is not null and ($4::date is null or o.known_on <= $4)
   order by f.place, ${likeliestFirst}, o.known_on desc, o.batch_id desc, growth.code`;

/** For each level series, every series of growth whose values stand beside its own. */
const growthOfSeries = `
  select level.code as level, growth.code as growth
    from unnest($1::text[]) with ordinality as f(code, place)
    join series level on level.code = f.code and level.form = 'level'
    ${growthOfTheSame}
   where growth.frequency = level.frequency and growth.accumulation = level.accumulation
   order by f.place, ${likeliestFirst}, growth.code`;

/** Finds reported growth beside levels. */
@Injectable()
export class GrowthRepository {
  constructor(private readonly database: Database) {}

  /** At most one for each figure as known on the day, in their order. */
  async ofFigures(figures: readonly Figure[], asOf: string | null): Promise<GrowthBeside[]> {
    return this.#read(growthOfFigures, [
      figures.map(({ code }) => code),
      figures.map(({ periodStart }) => periodStart),
      figures.map(({ periodEnd }) => periodEnd),
      asOf,
    ]);
  }

  /** In the order of the codes; of each level the likeliest first. */
  async ofSeries(codes: readonly string[]): Promise<GrowthBeside[]> {
    return this.#read(growthOfSeries, [codes]);
  }

  async #read(text: string, values: readonly unknown[]): Promise<GrowthBeside[]> {
    return (await this.database.pool.query<GrowthBeside>(text, [...values])).rows;
  }
}
