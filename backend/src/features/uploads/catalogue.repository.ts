import type { Catalogue } from "@jiqun/tables";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";

/** Reads everything that a file may name. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  async load(): Promise<Catalogue> {
    const { pool } = this.database;
    const { rows } = await pool.query<{ catalogue: Catalogue }>(
      `select json_build_object(${parts.join(", ")}) as catalogue`,
    );
    return rows[0]?.catalogue ?? nothing;
  }
}

const nothing: Catalogue = {
  entities: [],
  indicators: [],
  industries: [],
  products: [],
  scopes: [],
  series: [],
  sources: [],
};

const list = (name: string, query: string): string =>
  `'${name}', (select coalesce(json_agg(part order by part.code), '[]') from (${query}) part)`;

const parts = [
  list(
    "entities",
    `select e.code, e.name_zh as zh, e.name_en as en, e.kind, p.code as parent,
            array_remove(e.aliases || array[e.short_zh, e.short_en], null) as "otherNames"
       from entity e left join entity p on p.id = e.parent_id`,
  ),
  list(
    "indicators",
    `select code, name_zh as zh, name_en as en, coalesce(aliases, '{}') as "otherNames", unit, kind from indicator`,
  ),
  list("industries", `select code, name_zh as zh, name_en as en, '{}'::text[] as "otherNames" from industry`),
  list("products", `select code, name_zh as zh, name_en as en, '{}'::text[] as "otherNames" from product`),
  list(
    "scopes",
    `select s.code, s.name_zh as zh, s.name_en as en, s.measure, s.coverage, s.territory, s.price_base as "priceBase",
            s.classification, c.code as cluster
       from scope s left join cluster_definition c on c.id = s.cluster_id`,
  ),
  list(
    "series",
    `select s.code, i.code as indicator, e.code as entity, d.code as industry, p.code as product, m.code as market,
            c.code as scope, s.frequency, s.accumulation, s.form
       from series s
       join indicator i on i.id = s.indicator_id
       join entity e on e.id = s.entity_id
       join scope c on c.id = s.scope_id
       left join industry d on d.id = s.industry_id
       left join product p on p.id = s.product_id
       left join entity m on m.id = s.market_id
      where not s.simulated`,
  ),
  list("sources", `select code, publisher_zh as "publisherZh", title_zh as "titleZh" from source`),
];
