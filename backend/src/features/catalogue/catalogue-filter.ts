import type { SeriesEntry } from "./catalogue-entries";
import type { CatalogueFilter } from "./catalogue-request";

/** What series are filtered by. Both years are one filter: together they are a span. */
export type FilterName = Exclude<keyof CatalogueFilter, "from" | "to"> | "years";

type Test = (entry: SeriesEntry, filter: CatalogueFilter) => boolean;

/** Each is asked only where its filter filters anything. */
const tests = {
  entity: ({ entity }, filter) => filter.entity?.has(entity) === true,
  indicator: ({ indicator }, filter) => indicator === filter.indicator,
  source: ({ span }, { source }) => source !== null && (span?.sources.includes(source) ?? false),
  frequency: ({ frequency }, filter) => frequency === filter.frequency,
  form: ({ form }, filter) => form === filter.form,
  accumulation: ({ accumulation }, filter) => accumulation === filter.accumulation,
  grade: ({ span }, { grade }) => grade !== null && (span?.grades.includes(grade) ?? false),
  years: ({ span }, { from, to }) => {
    const years = span?.years ?? null;
    return years !== null && (from === null || years.last >= from) && (to === null || years.first <= to);
  },
  simulated: ({ simulated }, filter) => simulated === filter.simulated,
} as const satisfies Record<FilterName, Test>;

/** Tells which filters keep a series out: none, one, or `many`. */
export type Sieve = (entry: SeriesEntry) => FilterName | "none" | "many";

/**
 * A sieve of those filters that filter anything. A series that one filter alone keeps out is what another choice of that
 * filter would bring in.
 */
export function sieveOf(filter: CatalogueFilter): Sieve {
  const active = (Object.entries(tests) as [FilterName, Test][]).filter(([name]) => filters(filter, name));
  return (entry) => {
    let only: FilterName | "none" = "none";
    for (const [name, test] of active) {
      if (test(entry, filter)) continue;
      if (only !== "none") return "many";
      only = name;
    }
    return only;
  };
}

function filters(filter: CatalogueFilter, name: FilterName): boolean {
  return name === "years" ? filter.from !== null || filter.to !== null : filter[name] !== null;
}

/** Whether anything is filtered at all. */
export function filtersAnything(filter: CatalogueFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}
