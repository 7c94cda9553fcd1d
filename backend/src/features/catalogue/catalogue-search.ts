import type { Indicator, UsedSource } from "@jiqun/contract";
import type { CatalogueEntries, PlacedEntry, SeriesEntry } from "./catalogue-entries";
import { FacetCounter, type FacetCounts } from "./catalogue-facets";
import { filtersAnything, sieveOf } from "./catalogue-filter";
import type { CatalogueRequest } from "./catalogue-request";

/** An indicator with the series of it that were found. */
export interface FoundIndicator extends PlacedEntry<Indicator> {
  readonly series: readonly SeriesEntry[];
}

/** A source with how many of the series that pass the filters rest on it. */
export interface FoundSource extends PlacedEntry<UsedSource> {
  readonly resting: number;
}

/** Everything that was found, best first. */
export interface CatalogueFound {
  readonly series: readonly SeriesEntry[];
  readonly indicators: readonly FoundIndicator[];
  readonly sources: readonly FoundSource[];
  readonly facets: FacetCounts;
}

interface Hit {
  readonly entry: SeriesEntry;
  /** How well all terms match it, its sources included. */
  readonly worth: number;
  /** Whether they match without its sources: only then do its other sources have to do with them. */
  readonly byItself: boolean;
}

/** What matches its own texts goes before what is found by its series. */
const ownTextsFirst = 10_000;
/** A series that is found by its source alone goes after all others. */
const bySourceWorth = 1;

/** Everything in which every term is found and which passes the filters. */
export function searchCatalogue(
  entries: CatalogueEntries,
  { terms, filter }: Pick<CatalogueRequest, "terms" | "filter">,
): CatalogueFound {
  const worths = terms.map((term) => entries.index.worths(term));
  const sieve = sieveOf(filter);
  const facets = new FacetCounter();
  const hits: Hit[] = [];
  const resting = new Map<string, number>();
  for (const entry of entries.series) {
    const keptOut = sieve(entry);
    if (keptOut === "many") continue;
    if (keptOut === "none") for (const code of entry.span?.sources ?? []) increase(resting, code);
    const hit = hitOf(entry, worths);
    if (hit === null) continue;
    facets.add(entry, keptOut);
    if (keptOut === "none") hits.push(hit);
  }
  hits.sort(byWorth);
  const search = { hits, worths, resting, open: !filtersAnything(filter) };
  return {
    series: hits.map(({ entry }) => entry),
    indicators: foundIndicators(entries, search),
    sources: foundSources(entries, search),
    facets: facets.counts(),
  };
}

function hitOf(entry: SeriesEntry, worths: readonly Uint8Array[]): Hit | null {
  let total = 0;
  let byItself = true;
  for (const worth of worths) {
    const own = best(worth, entry.places);
    const bySource = own === 0 && best(worth, entry.sourcePlaces) > 0;
    if (own === 0 && !bySource) return null;
    byItself &&= !bySource;
    total += bySource ? bySourceWorth : own;
  }
  return { entry, worth: total, byItself };
}

function best(worths: Uint8Array, places: readonly number[]): number {
  let best = 0;
  for (const place of places) {
    const worth = worths[place] ?? 0;
    if (worth > best) best = worth;
  }
  return best;
}

/** Better matches first, then sourced before simulated data, then what reaches furthest, what is of no known time last; else by code, as they stand. */
function byWorth(a: Hit, b: Hit): number {
  return (
    b.worth - a.worth ||
    Number(a.entry.simulated) - Number(b.entry.simulated) ||
    (b.entry.span?.years?.last ?? 0) - (a.entry.span?.years?.last ?? 0)
  );
}

interface Searched {
  readonly hits: readonly Hit[];
  readonly worths: readonly Uint8Array[];
  /** How many series that pass the filters rest on each source. */
  readonly resting: ReadonlyMap<string, number>;
  /** Nothing is filtered, so that what no series belongs to counts too. */
  readonly open: boolean;
}

function foundIndicators(entries: CatalogueEntries, { hits, worths, open }: Searched): FoundIndicator[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.entry.indicator);
    if (group === undefined) groups.set(hit.entry.indicator, [hit]);
    else group.push(hit);
  }
  const found = [...entries.indicators.values()].flatMap(({ item, place }) => {
    const group = groups.get(item.code) ?? [];
    const own = ownWorth(worths, place);
    if (group.length === 0 && !(open && own > 0)) return [];
    const series = group.map(({ entry }) => entry);
    return [{ item, place, series, worth: own || (group[0]?.worth ?? 0), size: series.length }];
  });
  return found.sort(byWorthAndSize);
}

/** Sources whose own texts match, and those of series that match by themselves. */
function foundSources(
  { sources }: CatalogueEntries,
  { hits, worths, resting, open }: Searched,
): FoundSource[] {
  const bySeries = new Map<string, number>();
  for (const { entry, worth, byItself } of hits) {
    if (!byItself) continue;
    for (const code of entry.span?.sources ?? []) if (!bySeries.has(code)) bySeries.set(code, worth);
  }
  const found = [...sources.values()].flatMap(({ item, place }) => {
    const size = resting.get(item.code) ?? 0;
    const own = open || size > 0 ? ownWorth(worths, place) : 0;
    const worth = own || (bySeries.get(item.code) ?? 0);
    return own === 0 && !bySeries.has(item.code) ? [] : [{ item, place, resting: size, worth, size }];
  });
  return found.sort(byWorthAndSize);
}

interface Weighed {
  readonly worth: number;
  readonly size: number;
}

function byWorthAndSize(a: Weighed, b: Weighed): number {
  return b.worth - a.worth || b.size - a.size;
}

/** 0 where a term is not found in the thing's own texts. */
function ownWorth(worths: readonly Uint8Array[], place: number): number {
  let total = ownTextsFirst;
  for (const worth of worths) {
    const own = worth[place] ?? 0;
    if (own === 0) return 0;
    total += own;
  }
  return total;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
