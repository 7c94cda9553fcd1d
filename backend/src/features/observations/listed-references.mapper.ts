import type { Citation, Note, Observation, References } from "@jiqun/contract";

/** Gives everything that observations point to a place in an answer, the first time that it is pointed to. */
export class ListedReferences {
  readonly listed: References;
  readonly #places = new Map<string, number>();

  /** `notes` stand in the answer whether they are pointed to or not. */
  constructor(notes: readonly Note[] = []) {
    this.listed = { sources: [], citations: [], notes: [...notes], imports: [] };
    notes.forEach(({ code }, place) => this.#places.set(`note ${code}`, place));
  }

  citation({ source, part, locator, paragraph, grade }: Citation): number {
    return this.#place(`citation ${[source.code, part, grade, locator].join(" ")}`, () => {
      const place = this.#place(`source ${source.code}`, () => this.listed.sources.push(source));
      return this.listed.citations.push({ part, locator, paragraph, grade, source: place });
    });
  }

  note(note: Note): number {
    return this.#place(`note ${note.code}`, () => this.listed.notes.push(note));
  }

  import(brought: Observation["import"]): number {
    return this.#place(`import ${brought.batch}`, () => this.listed.imports.push(brought));
  }

  /** `add` returns the new length of its list. */
  #place(key: string, add: () => number): number {
    const found = this.#places.get(key);
    if (found !== undefined) return found;
    const place = add() - 1;
    this.#places.set(key, place);
    return place;
  }
}
