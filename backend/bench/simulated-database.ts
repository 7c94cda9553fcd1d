import type { Client } from "pg";

const firstYear = 1985;
const years = 40;
/** Of one indicator at one place: forty years, by months and by years. */
const observationsOfPair = years * 12 + years;

/** Places of the simulated database; few, as in real catalogues. Pairs are numbered place by place. */
export const places = 96;

/** Pairs of a place and an indicator that hold so many observations. */
function pairsOf(observations: number): number {
  return Math.ceil(observations / observationsOfPair);
}

/** How many places and indicators hold at least so many observations. */
export function cubeOf(observations: number): { readonly places: number; readonly indicators: number } {
  return { places, indicators: Math.ceil(pairsOf(observations) / places) };
}

/** Code of the monthly series of a pair, counted from 0. */
export function monthlySeries(pair: number): string {
  return `sim.months.${pair}`;
}

/** Code of the annual series of a pair, counted from 0. */
export function annualSeries(pair: number): string {
  return `sim.years.${pair}`;
}

/**
 * Fills the database with simulated series up to a number of observations, in the order of the primary key. The keys are
 * taken off the table while it is filled and set again after, as one restores a backup; what is measured later reads the
 * table as the product has it. Returns how many pairs there are.
 */
export async function fillTo(database: Client, observations: number): Promise<number> {
  const wanted = pairsOf(observations);
  const { rows } = await database.query<{ present: number }>(
    "select count(*)::int as present from series where code like 'sim.months.%'",
  );
  const present = rows[0]?.present ?? 0;
  await database.query("set maintenance_work_mem = '1GB'");
  await database.query("set work_mem = '256MB'");
  await database.query(sourceRows);
  const last = await lastSeries(database);
  await database.query(seriesRows, [present, wanted]);
  const keys = await takeKeysOff(database);
  await database.query("alter table observation disable trigger user");
  const end = await lastSeries(database);
  for (let from = last; from < end; from += seriesAtOnce)
    await database.query(observationRows, [from, from + seriesAtOnce]);
  for (const { definition, name } of keys)
    await database.query(`alter table observation add constraint ${name} ${definition}`);
  await database.query("alter table observation enable trigger user");
  await database.query(
    "insert into series_coverage select * from coverage_of(array(select id from series s where not exists (select from series_coverage where series_id = s.id)), null)",
  );
  await database.query(
    `insert into data_version (id, version, changed_at) values (1, 1, now())
     on conflict (id) do update set version = data_version.version + 1, changed_at = now()`,
  );
  await database.query("vacuum (analyze) observation");
  await database.query("analyze series");
  return wanted;
}

/** Series of one statement: their rows are sorted in memory. */
const seriesAtOnce = 2_000;

async function lastSeries(database: Client): Promise<number> {
  const { rows } = await database.query<{ last: number }>("select coalesce(max(id), 0) as last from series");
  return rows[0]?.last ?? 0;
}

interface Key {
  readonly name: string;
  readonly definition: string;
}

/** Primary key first, so that foreign keys are checked by one join each when they are set again. */
async function takeKeysOff(database: Client): Promise<Key[]> {
  const { rows } = await database.query<Key>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where conrelid = 'observation'::regclass and contype in ('p', 'f')
      order by contype desc`,
  );
  for (const { name } of rows) await database.query(`alter table observation drop constraint ${name}`);
  return rows;
}

const sourceRows = `
  with origin as (
    insert into source (code, package_name, publisher_zh, publisher_en, title_zh, title_en, licence_zh, licence_en)
    values ('simulated', 'simulated', '模拟', 'Simulated', '模拟', 'Simulated', '模拟', 'Simulated')
    on conflict (code) do nothing returning id),
  place as (
    insert into citation (source_id, part, locator, grade)
    select id, 'sheet', '模拟 ' || number, 'C' from origin, generate_series(1, 20) as number)
  insert into import_batch (file, content_hash, kind, imported_by, rows_read, rows_new, rows_revised, rows_unchanged)
  select '模拟', 'simulated', 'observations', 'bench', 0, 0, 0, 0 from origin`;

/** Entities and indicators come from the data package of the bench; a pair is one of each. */
const seriesRows = `
  with entities as (select array_agg(id order by id) as ids from entity where code like 'sim-%'),
       indicators as (select array_agg(id order by id) as ids from indicator where code like 'sim-%')
  insert into series (code, indicator_id, entity_id, scope_id, frequency, accumulation, form, simulated)
  select kind.code || number,
         indicators.ids[1 + number / cardinality(entities.ids)],
         entities.ids[1 + number % cardinality(entities.ids)],
         (select id from scope where code = 'sim-scope'), kind.frequency, 'single', 'level', true
    from entities, indicators, generate_series($1::int, $2::int - 1) as number,
         (values ('sim.months.', 'M'), ('sim.years.', 'A')) as kind(code, frequency)`;

const observationRows = `
  insert into observation (series_id, period_start, period_end, known_on, batch_id, period, lower, upper, point,
                           qualifier, unit_mult, decimals, statuses, citation_id)
  select s.id, day::date, (day + s.step - interval '1 day')::date, '2026-01-01', batch.id,
         to_char(day, s.pattern), value, value, value, 'EQ', 4, 2, '{}', citation.ids[1 + s.id % 20]
    from (select id, code, case frequency when 'M' then interval '1 month' else interval '1 year' end as step,
                 case frequency when 'M' then 'YYYY-MM' else 'YYYY' end as pattern
            from series) s,
         (select max(id) as id from import_batch where imported_by = 'bench') as batch,
         (select array_agg(c.id order by c.id) as ids from citation c join source o on o.id = c.source_id
           where o.code = 'simulated') as citation,
         generate_series(timestamp '${firstYear}-01-01', timestamp '${firstYear + years - 1}-12-01', s.step) as day,
         lateral (select round((1000 + (s.id * 37 + extract(epoch from day)::bigint / 500000) % 100000)::numeric / 100, 2)
                         ::float8 * 10000 as value) v
   where s.id > $1 and s.id <= $2
   order by s.id, day`;
