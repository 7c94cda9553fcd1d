import type { Citation, Note, References as ListedReferences, Source } from "@jiqun/contract";
import { known, type References } from "./observation.mapper";

/** Gives everything that is pointed to a place, the first time that it is. */
export class Register {
  readonly listed: ListedReferences = { sources: [], citations: [], notes: [], imports: [] };
  readonly #places = {
    sources: new Map<string, number>(),
    citations: new Map<number, number>(),
    notes: new Map<string, number>(),
    imports: new Map<number, number>(),
  };

  constructor(private readonly references: References) {}

  citation(id: number): number {
    return placeOf(this.#places.citations, id, () => {
      const { source, part, locator, paragraph, grade }: Citation = known(this.references.citations, id);
      return this.listed.citations.push({ part, locator, paragraph, grade, source: this.#source(source) });
    });
  }

  /** Null where the note was not known on the day. */
  note(code: string): number | null {
    const note: Note | undefined = this.references.notes.get(code);
    return note === undefined ? null : placeOf(this.#places.notes, code, () => this.listed.notes.push(note));
  }

  import(id: number): number {
    return placeOf(this.#places.imports, id, () =>
      this.listed.imports.push(known(this.references.imports, id)),
    );
  }

  #source(source: Source): number {
    return placeOf(this.#places.sources, source.code, () => this.listed.sources.push(source));
  }
}

/** `add` returns the new length of its list. */
function placeOf<Key>(places: Map<Key, number>, key: Key, add: () => number): number {
  const found = places.get(key);
  if (found !== undefined) return found;
  const place = add() - 1;
  places.set(key, place);
  return place;
}
