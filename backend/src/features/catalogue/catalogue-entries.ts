import {
  accumulations,
  forms,
  type Entity,
  type Grade,
  type Indicator,
  type Scope,
  type Series,
  type UsedSource,
} from "@jiqun/contract";
import { frequencies } from "@jiqun/statistics";
import { knownValue } from "../rows/known-value";
import { mapGrades, type ListedSeriesRow, type NamedClassRow, type SpanRow } from "./catalogue.mapper";
import { findableEntity, findableIndicator, findableScope, findableSource, named } from "./findable";
import { spokenDimensions } from "./search/spoken-dimensions";
import { TermIndex, type Findable } from "./search/term-index";

/** From when to when a series reaches, and what it rests on. */
export interface Span {
  /** Null where the sources do not say of which time its values are: then it is in no year, and never fresh. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly lastKnownOn: string;
  readonly grades: readonly Grade[];
  /** Codes of sources. */
  readonly sources: readonly string[];
}

/** A series as the search sees it. */
export interface SeriesEntry {
  readonly id: number;
  readonly code: string;
  readonly indicator: string;
  readonly entity: string;
  readonly frequency: Series["frequency"];
  readonly accumulation: Series["accumulation"];
  readonly form: Series["form"];
  readonly simulated: boolean;
  /** Null for a series without a value. */
  readonly span: Span | null;
  /** Places in the index of everything that it is found by, but for its sources. */
  readonly places: readonly number[];
  readonly sourcePlaces: readonly number[];
}

/** An indicator or source with its place in the index. */
export interface PlacedEntry<Item> {
  readonly item: Item;
  readonly place: number;
}

/** Everything that can be found, under one version of the data and as known on one day. */
export interface CatalogueEntries {
  readonly index: TermIndex;
  readonly series: readonly SeriesEntry[];
  readonly indicators: ReadonlyMap<string, PlacedEntry<Indicator>>;
  readonly sources: ReadonlyMap<string, PlacedEntry<UsedSource>>;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** What the entries are made of. */
export interface CatalogueParts {
  readonly asOf: string | null;
  readonly rows: readonly ListedSeriesRow[];
  readonly spans: readonly SpanRow[];
  readonly indicators: readonly Indicator[];
  readonly entities: readonly Entity[];
  readonly sources: readonly UsedSource[];
  readonly industries: readonly NamedClassRow[];
  readonly products: readonly NamedClassRow[];
  readonly scopes: ReadonlyMap<number, Scope>;
}

/** On an earlier day there is only what something was known of. */
export function catalogueEntries(parts: CatalogueParts): CatalogueEntries {
  const undated = new Set(
    parts.rows.filter(({ scopeId }) => parts.scopes.get(scopeId)?.dated === false).map(({ id }) => id),
  );
  const spans = new Map(
    parts.spans.map((row) => [row.seriesId, spanOf(row, { dated: !undated.has(row.seriesId) })]),
  );
  const placed = new Places();
  const dimensions = dimensionPlaces(parts, placed);
  const rows = parts.asOf === null ? parts.rows : parts.rows.filter(({ id }) => spans.has(id));
  const series = rows.map((row) => {
    const span = spans.get(row.id) ?? null;
    return {
      ...entryOf(row),
      span,
      places: dimensions.placesOf(row),
      sourcePlaces: (span?.sources ?? []).flatMap((code) => dimensions.source.get(code) ?? []),
    };
  });
  return {
    index: new TermIndex(placed.things),
    series,
    indicators: placedBy(indicatorsOf(parts, rows), dimensions.indicator),
    sources: placedBy(parts.sources, dimensions.source),
    entities: new Map(parts.entities.map((entity) => [entity.code, entity])),
  };
}

function indicatorsOf(
  { asOf, indicators }: CatalogueParts,
  rows: readonly ListedSeriesRow[],
): readonly Indicator[] {
  const known = new Set(rows.map(({ indicator }) => indicator));
  return asOf === null ? indicators : indicators.filter(({ code }) => known.has(code));
}

function spanOf(
  { first, last, lastKnownOn, grades, sources }: SpanRow,
  { dated }: { readonly dated: boolean },
): Span {
  return { years: dated ? { first, last } : null, lastKnownOn, grades: mapGrades(grades), sources };
}

type OwnFacts = Omit<SeriesEntry, "span" | "places" | "sourcePlaces">;

function entryOf(row: ListedSeriesRow): OwnFacts {
  const { id, code, indicator, entity, simulated } = row;
  return {
    ...{ id, code, indicator, entity, simulated },
    frequency: knownValue(frequencies, row.frequency),
    accumulation: knownValue(accumulations, row.accumulation),
    form: knownValue(forms, row.form),
  };
}

/** Gives out places in the index. */
class Places {
  readonly things: Findable[] = [];

  add(thing: Findable): number {
    return this.things.push(thing) - 1;
  }

  addAll<Item>(
    items: Iterable<Item>,
    keyed: (item: Item) => readonly [string, Findable],
  ): Map<string, number> {
    return new Map(
      [...items].map((item) => {
        const [key, thing] = keyed(item);
        return [key, this.add(thing)];
      }),
    );
  }
}

/** A place for each value of each dimension; series share them. */
function dimensionPlaces(parts: CatalogueParts, placed: Places) {
  const indicator = placed.addAll(parts.indicators, (one) => [one.code, findableIndicator(one)]);
  const entity = placed.addAll(parts.entities, (one) => [one.code, findableEntity("entity", one)]);
  const markets = new Set(parts.rows.map(({ market: code }) => code));
  const market = placed.addAll(
    parts.entities.filter(({ code }) => markets.has(code)),
    (one) => [one.code, findableEntity("market", one)],
  );
  const scope = placed.addAll(parts.scopes, ([id, one]) => [String(id), findableScope(one)]);
  const industry = placed.addAll(parts.industries, (one) => [one.code, named("industry", one)]);
  const product = placed.addAll(parts.products, (one) => [one.code, named("product", one)]);
  const source = placed.addAll(parts.sources, (one) => [one.code, findableSource(one)]);
  const spoken = placed.addAll(
    Object.values(spokenDimensions).flatMap((words) => Object.entries<readonly string[]>(words)),
    ([value, texts]) => [value, texts.map((text) => ({ field: "scope", text }))],
  );
  const placesOf = (row: ListedSeriesRow): number[] =>
    [
      indicator.get(row.indicator),
      entity.get(row.entity),
      row.market === null ? undefined : market.get(row.market),
      scope.get(String(row.scopeId)),
      row.industry === null ? undefined : industry.get(row.industry),
      row.product === null ? undefined : product.get(row.product),
      ...[row.frequency, row.accumulation, row.form].map((value) => spoken.get(value)),
      placed.add([{ field: "code", text: row.code }]),
    ].filter((place) => place !== undefined);
  return { indicator, source, placesOf };
}

function placedBy<Item extends { readonly code: string }>(
  items: readonly Item[],
  places: ReadonlyMap<string, number>,
): Map<string, PlacedEntry<Item>> {
  return new Map(
    items.flatMap((item) => {
      const place = places.get(item.code);
      return place === undefined ? [] : [[item.code, { item, place }]];
    }),
  );
}
