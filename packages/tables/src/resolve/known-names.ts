import type { Label } from "../labelled";
import type { Candidate, KnownEntity, KnownThing } from "../question";
import { partsOf, similarity } from "./similarity";
import { spelled, spelledCode, withoutMarks } from "./spelling";

/** What a label stands for. Several where its name is shared, or where its code and its name contradict each other. */
export type Match<Thing extends KnownThing> =
  | { readonly kind: "one"; readonly thing: Thing }
  | { readonly kind: "several"; readonly things: readonly Thing[]; readonly because: MatchDoubt }
  | { readonly kind: "none" };
export type MatchDoubt = "ambiguous" | "contradiction";

const mostCandidates = 6;
/** Names below this share too little to be worth a look. */
const leastSimilar = 0.4;
/** Names that share most parts are compared in full. */
const mostCompared = 40;

/** Known things, found by code, name or alias in any spelling. Similar names are offered and never taken. */
export class KnownNames<Thing extends KnownThing> {
  private readonly byCode = new Map<string, Thing>();
  private readonly byName = new Map<string, Set<Thing>>();
  /** Regions by their name without 省, 市, 县, 区. */
  private readonly byShortName = new Map<string, Set<Thing>>();
  private readonly byPart = new Map<string, Set<string>>();
  private readonly offered = new Map<string, readonly Candidate[]>();

  constructor(things: readonly Thing[]) {
    for (const thing of things) this.add(thing);
  }

  add(thing: Thing): void {
    this.byCode.set(spelledCode(thing.code), thing);
    for (const name of [thing.zh, thing.en, ...thing.otherNames]) this.addName(spelled(name), thing);
    const short = isRegion(thing) ? spelled(thing.zh).replace(/(?<=..)[省市县区]$/u, "") : "";
    if (short !== "") put(this.byShortName, short, thing);
    this.offered.clear();
  }

  /** The thing of exactly this code. */
  withCode(code: string): Thing | null {
    const thing = this.byCode.get(spelledCode(code));
    return thing?.code === code ? thing : null;
  }

  /** Whether a text names one thing or several. */
  knows(text: string): boolean {
    return this.find({ text, code: null, cell: null }).kind !== "none";
  }

  find({ text, code }: Label): Match<Thing> {
    const named = this.named(text);
    const coded = code === null || code === "" ? undefined : this.byCode.get(spelledCode(code));
    if (coded !== undefined) {
      if (named.length === 0 || named.includes(coded)) return { kind: "one", thing: coded };
      return { kind: "several", things: [coded, ...named], because: "contradiction" };
    }
    const [first, ...more] = named;
    if (first === undefined) return { kind: "none" };
    if (more.length > 0) return { kind: "several", things: named, because: "ambiguous" };
    if (code !== null && isOtherRegion(code, first)) {
      return { kind: "several", things: named, because: "contradiction" };
    }
    return { kind: "one", thing: first };
  }

  /** Things of similar names, the most similar first. */
  candidates(text: string): readonly Candidate[] {
    const name = spelled(withoutMarks(text));
    const known = this.offered.get(name);
    if (known !== undefined) return known;
    const found = this.similar(name).map((thing) => candidateOf(thing, "similar-name"));
    this.offered.set(name, found);
    return found;
  }

  private addName(name: string, thing: Thing): void {
    if (name === "") return;
    put(this.byName, name, thing);
    for (const part of partsOf(name)) put(this.byPart, part, name);
  }

  private named(text: string): readonly Thing[] {
    for (const form of new Set([text, withoutMarks(text)])) {
      const name = spelled(form);
      const found = new Set([...(this.byName.get(name) ?? []), ...(this.byShortName.get(name) ?? [])]);
      if (found.size > 0) return [...found];
      const coded = this.byCode.get(spelledCode(form));
      if (coded !== undefined) return [coded];
    }
    return [];
  }

  private similar(name: string): readonly Thing[] {
    const best = new Map<Thing, number>();
    for (const known of this.sharing(name)) {
      const score = similarity(name, known);
      if (score < leastSimilar) continue;
      for (const thing of this.byName.get(known) ?? []) {
        best.set(thing, Math.max(score, best.get(thing) ?? 0));
      }
    }
    const inOrder = [...best].sort(([a, x], [b, y]) => y - x || (a.code < b.code ? -1 : 1));
    return inOrder.slice(0, mostCandidates).map(([thing]) => thing);
  }

  /** Names with most parts in common. */
  private sharing(name: string): readonly string[] {
    const shared = new Map<string, number>();
    for (const part of partsOf(name)) {
      for (const known of this.byPart.get(part) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
    }
    const share = ([known, count]: readonly [string, number]): number => count / (known.length + name.length);
    return [...shared]
      .sort((a, b) => share(b) - share(a))
      .slice(0, mostCompared)
      .map(([known]) => known);
  }
}

/** A thing as a proposal. */
export function candidateOf(thing: KnownThing, reason: Candidate["reason"]): Candidate {
  return { value: thing.code, zh: thing.zh, en: thing.en, reason };
}

function put<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key) ?? new Set<Value>();
  values.add(value);
  map.set(key, values);
}

function isRegion(thing: KnownThing): thing is KnownEntity {
  return "kind" in thing && thing.kind === "region";
}

/** Whether a region's official code says another region than its name does. */
function isOtherRegion(code: string, thing: KnownThing): boolean {
  const [asked, known] = [spelledCode(code), spelledCode(thing.code)];
  return asked !== known && [asked, known].every((one) => /^\d{6}$/.test(one));
}
