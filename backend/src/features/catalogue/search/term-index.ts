import type { CatalogueField, MatchedTerm } from "@jiqun/contract";
import { howOf, matchCode, matchText, type Worth } from "./match-text";
import { searchText, type SearchText } from "./search-text";

/** A text under which something is found. */
export interface FindableText {
  readonly field: CatalogueField;
  readonly text: string;
}

/** Something that is found by its texts: an indicator with its names, an entity with its aliases, the code of a series. */
export type Findable = readonly FindableText[];

interface Prepared extends SearchText, FindableText {}

/** Worth of a field, less than the room between two ways of matching. */
const fieldWorth = {
  indicator: 9,
  entity: 8,
  product: 7,
  industry: 6,
  market: 5,
  scope: 4,
  source: 3,
  code: 2,
  definition: 1,
} as const satisfies Record<CatalogueField, number>;

/** Fields in which nobody looks for pinyin. */
const unspelt: ReadonlySet<CatalogueField> = new Set(["code", "definition"]);

/** A word of a definition says little: however it is found, it counts for less than anything else. */
const weakField: CatalogueField = "definition";

/** Terms of which the worths are kept: those of a few searches as they are typed and paged. */
const rememberedTerms = 64;

/** Finds terms in things that many others share, each thing looked at once for a term however many share it. */
export class TermIndex {
  readonly #things: readonly (readonly Prepared[])[];
  readonly #worths = new Map<string, Uint8Array>();

  constructor(things: readonly Findable[]) {
    this.#things = things.map((texts) =>
      texts.map(({ field, text }) => ({ field, text, ...searchText(text) })),
    );
  }

  /** Worth of the best match of the term by the place of the thing. */
  worths(term: string): Uint8Array {
    const known = this.#worths.get(term);
    if (known !== undefined) return known;
    const worths = Uint8Array.from(this.#things, (texts) => bestOf(term, texts).worth);
    this.#remember(term, worths);
    return worths;
  }

  /** In which text of the thing the term is found best; null where it is not. */
  matchIn(term: string, place: number): MatchedTerm | null {
    const { match, text } = bestOf(term, this.#things[place] ?? []);
    const how = howOf(match);
    return how === null || text === null ? null : { term, how, field: text.field, text: text.text };
  }

  #remember(term: string, worths: Uint8Array): void {
    const [oldest] = this.#worths.keys();
    if (this.#worths.size >= rememberedTerms && oldest !== undefined) this.#worths.delete(oldest);
    this.#worths.set(term, worths);
  }
}

interface Best {
  readonly worth: number;
  readonly match: Worth;
  readonly text: Prepared | null;
}

function bestOf(term: string, texts: readonly Prepared[]): Best {
  let best: Best = { worth: 0, match: 0, text: null };
  for (const text of texts) {
    const match = unspelt.has(text.field) ? matchCode(term, text) : matchText(term, text);
    if (match === 0) continue;
    const worth = text.field === weakField ? fieldWorth[weakField] : match + fieldWorth[text.field];
    if (worth > best.worth) best = { worth, match, text };
  }
  return best;
}
