import type { ClientBase } from "pg";
import { fromDay } from "./published-day";
import type { NewThings } from "./file-reader";

/** Tables of things that a batch may define. */
export type CreatedKind = "entity" | "indicator" | "scope" | "source" | "citation" | "series";

/** Who defines something. */
export interface Creator {
  readonly client: ClientBase;
  readonly batch: number;
}

/** Runs an insert that returns ids, and remembers that the batch made them. */
export async function create(
  { client, batch }: Creator,
  kind: CreatedKind,
  insert: { readonly text: string; readonly values: readonly unknown[] },
): Promise<number> {
  const place = insert.values.length + 1;
  const { rowCount } = await client.query(
    `with made as (${insert.text} returning id)
     insert into batch_creation (kind, thing_id, batch_id) select '${kind}', id, $${place}::int from made`,
    [...insert.values, batch],
  );
  return rowCount ?? 0;
}

/** Defines what the answers describe and nobody has defined since. Answers how much that was. */
export async function createThings(creator: Creator, things: NewThings): Promise<number> {
  const entities = await createEntities(creator, things.entities);
  const others = [
    await create(
      creator,
      "indicator",
      insertNew("indicator", indicatorColumns, things.indicators.map(toIndicator)),
    ),
    await create(creator, "source", insertNew("source", sourceColumns, things.sources.map(toSource))),
    await createScopes(creator, things.scopes),
  ];
  return others.reduce((sum, count) => sum + count, entities);
}

function insertNew(
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): { text: string; values: unknown[] } {
  const list = columns.join(", ");
  return {
    text: `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)
           on conflict (code) do nothing`,
    values: [JSON.stringify(rows)],
  };
}

/** Parents come after their children may have: they are set once all are there. */
async function createEntities(creator: Creator, entities: NewThings["entities"]): Promise<number> {
  const rows = entities.map(({ code, kind, nameZh, nameEn }) => ({
    code,
    kind,
    name_zh: nameZh,
    name_en: nameEn,
    aliases: [],
  }));
  const columns = ["code", "kind", "name_zh", "name_en", "aliases"];
  const count = await create(creator, "entity", insertNew("entity", columns, rows));
  await creator.client.query(
    `update entity set parent_id = parent.id
       from jsonb_to_recordset($1::jsonb) as given(code text, parent text)
       join entity parent on parent.code = given.parent
      where entity.code = given.code
        and entity.id in (select thing_id from batch_creation where kind = 'entity' and batch_id = $2)`,
    [JSON.stringify(entities), creator.batch],
  );
  return count;
}

const indicatorColumns = [
  ...[
    "code",
    "name_zh",
    "name_en",
    "definition_zh",
    "definition_en",
    "kind",
    "unit",
    "decimals",
    "direction",
  ],
  "aliases",
];

function toIndicator(indicator: NewThings["indicators"][number]): object {
  return {
    ...indicator,
    name_zh: indicator.nameZh,
    name_en: indicator.nameEn,
    definition_zh: indicator.definitionZh,
    definition_en: indicator.definitionEn,
    aliases: [],
  };
}

const sourceColumns = [
  ...["code", "package_name", "publisher_zh", "publisher_en", "title_zh", "title_en", "published"],
  ...["published_text", "published_inferred", "address", "licence_zh", "licence_en"],
];

/** No data package describes it. */
const noPackage = "";

function toSource(source: NewThings["sources"][number]): object {
  return {
    code: source.code,
    package_name: noPackage,
    publisher_zh: source.publisherZh,
    publisher_en: source.publisherEn,
    title_zh: source.titleZh,
    title_en: source.titleEn,
    published: fromDay(source.published),
    published_text: source.published,
    published_inferred: false,
    address: source.address,
    licence_zh: source.licenceZh,
    licence_en: source.licenceEn,
  };
}

function createScopes(creator: Creator, scopes: NewThings["scopes"]): Promise<number> {
  const text = `
    insert into scope (code, name_zh, name_en, measure, coverage, territory, price_base, classification, cluster_id)
    select g.code, g."nameZh", g."nameEn", g.measure, g.coverage, g.territory, g."priceBase", g.classification, c.id
      from jsonb_to_recordset($1::jsonb) as g(code text, "nameZh" text, "nameEn" text, measure text, coverage text,
           territory text, "priceBase" text, classification text, cluster text)
      left join cluster_definition c on c.code = g.cluster
    on conflict (code) do nothing`;
  return create(creator, "scope", { text, values: [JSON.stringify(scopes)] });
}
