import type { Grade, Series } from "@jiqun/contract";
import type { SeriesEntry } from "./catalogue-entries";
import type { FilterName } from "./catalogue-filter";

/** How many series each choice of a filter would leave, all other filters kept. */
export interface FacetCounts {
  readonly entity: Counts<string>;
  readonly frequency: Counts<Series["frequency"]>;
  readonly form: Counts<Series["form"]>;
  readonly accumulation: Counts<Series["accumulation"]>;
  readonly grade: Counts<Grade>;
  readonly simulated: Counts<boolean>;
  /** First and last year of any of them; null for none. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

type Counts<Value> = ReadonlyMap<Value, number>;

const facets = ["entity", "frequency", "form", "accumulation", "grade", "simulated"] as const;
type Facet = (typeof facets)[number];

/** Counts choices as series are found. */
export class FacetCounter {
  readonly #counts = new Map<Facet, Map<unknown, number>>(facets.map((facet) => [facet, new Map()]));
  #first = Infinity;
  #last = -Infinity;

  /** Counts a series that is found, or that one filter alone keeps out: for the choices of that filter only. */
  add(entry: SeriesEntry, keptOut: FilterName | "none"): void {
    for (const facet of facets) {
      if (keptOut === "none" || keptOut === facet) this.#count(facet, entry);
    }
    const years = entry.span?.years ?? null;
    if (years === null || (keptOut !== "none" && keptOut !== "years")) return;
    this.#first = Math.min(this.#first, years.first);
    this.#last = Math.max(this.#last, years.last);
  }

  counts(): FacetCounts {
    return {
      entity: this.#of("entity"),
      frequency: this.#of("frequency"),
      form: this.#of("form"),
      accumulation: this.#of("accumulation"),
      grade: this.#of("grade"),
      simulated: this.#of("simulated"),
      years: this.#first > this.#last ? null : { first: this.#first, last: this.#last },
    };
  }

  #count(facet: Facet, entry: SeriesEntry): void {
    const counts = this.#counts.get(facet);
    if (counts === undefined) return;
    if (facet === "grade") for (const grade of entry.span?.grades ?? []) increase(counts, grade);
    else increase(counts, entry[facet]);
  }

  /** What is counted for a facet are values of it alone. */
  #of<Name extends Facet>(facet: Name): FacetCounts[Name] {
    return this.#counts.get(facet) as FacetCounts[Name];
  }
}

function increase(counts: Map<unknown, number>, value: unknown): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
