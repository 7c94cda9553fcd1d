import type {
  CatalogueFacets,
  CatalogueIndicator,
  CatalogueSource,
  Entity,
  EntityRef,
  MatchedTerm,
} from "@jiqun/contract";
import type { CatalogueEntries, SeriesEntry } from "./catalogue-entries";
import type { FacetCounts } from "./catalogue-facets";
import type { FoundIndicator, FoundSource } from "./catalogue-search";

/** How many entities an indicator names. */
const namedEntities = 6;
/** How many entities can be chosen from. */
const offeredEntities = 100;

/** Where each term is found best among the places; a term that is found elsewhere is left out. */
export function matchesAt(
  { index }: CatalogueEntries,
  terms: readonly string[],
  places: readonly number[],
): MatchedTerm[] {
  return terms.flatMap((term) => {
    const worths = index.worths(term);
    const worth = (place: number): number => worths[place] ?? 0;
    const best = places.reduce<number | null>(
      (found, place) => (found === null || worth(place) > worth(found) ? place : found),
      null,
    );
    return (best === null ? null : index.matchIn(term, best)) ?? [];
  });
}

/** Where each term finds a series: by itself, else by a source. */
export function matchesOf(
  entries: CatalogueEntries,
  terms: readonly string[],
  { places, sourcePlaces }: SeriesEntry,
): MatchedTerm[] {
  return terms.flatMap((term) => {
    const own = matchesAt(entries, [term], places);
    return own.length > 0 ? own : matchesAt(entries, [term], sourcePlaces);
  });
}

/** An indicator with what its found series amount to. */
export function catalogueIndicator(
  entries: CatalogueEntries,
  group: FoundIndicator,
  terms: readonly string[],
): CatalogueIndicator {
  const spans = group.series.flatMap(({ span }) => span?.years ?? []);
  const entities = [...countsOf(group.series.map(({ entity }) => entity))].sort(byCount);
  return {
    indicator: group.item,
    series: group.series.length,
    entities: refs(entries, entities.slice(0, namedEntities)),
    entityCount: entities.length,
    first: spans.length === 0 ? null : spans.reduce((year, { first }) => Math.min(year, first), Infinity),
    last: spans.length === 0 ? null : spans.reduce((year, { last }) => Math.max(year, last), -Infinity),
    matches: matchesAt(entries, terms, [group.place]),
  };
}

/** A source with how many series rest on it. */
export function catalogueSource(
  entries: CatalogueEntries,
  group: FoundSource,
  terms: readonly string[],
): CatalogueSource {
  return {
    source: group.item,
    series: group.resting,
    matches: matchesAt(entries, terms, [group.place]),
  };
}

/** The counts with what they count in the place of keys. */
export function catalogueFacets(entries: CatalogueEntries, counts: FacetCounts): CatalogueFacets {
  const entities = [...counts.entity].sort(byCount).slice(0, offeredEntities);
  return {
    entity: entities.flatMap(([code, series]) =>
      refs(entries, [[code, series]]).map((value) => ({ value, series })),
    ),
    frequency: counted(counts.frequency),
    form: counted(counts.form),
    accumulation: counted(counts.accumulation),
    grade: counted(counts.grade),
    simulated: counted(counts.simulated),
    years: counts.years,
  };
}

function refs({ entities }: CatalogueEntries, counts: readonly (readonly [string, number])[]): EntityRef[] {
  return counts.flatMap(([code]) => {
    const entity = entities.get(code);
    return entity === undefined ? [] : [refOf(entity)];
  });
}

function refOf({ code, kind, name, short, hue }: Entity): EntityRef {
  return { code, kind, name, short, hue };
}

function countsOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function counted<Value>(counts: ReadonlyMap<Value, number>): { value: Value; series: number }[] {
  return [...counts].map(([value, series]) => ({ value, series })).sort((a, b) => b.series - a.series);
}

function byCount([a, many]: readonly [string, number], [b, more]: readonly [string, number]): number {
  return more - many || (a < b ? -1 : 1);
}
