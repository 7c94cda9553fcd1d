import type { Citation, Comparison, ComparisonList, References, RestedOn } from "@jiqun/contract";

/** The answer as it goes over the wire: what observations point to stands once. */
export function listComparison({ observations, notes, ...rest }: Comparison): ComparisonList {
  const register = new Register([...notes]);
  const listed = observations.map(({ citation, note, import: brought, ...observation }) => ({
    ...observation,
    citation: register.citation(citation),
    cell: citation.cell,
    note: note === null ? null : register.note(note),
    import: register.import(brought),
  }));
  return { ...rest, references: register.listed, observations: listed };
}

/** Gives everything that is pointed to a place, the first time that it is. */
class Register {
  readonly listed: References;
  readonly #places = new Map<string, number>();

  constructor(notes: References["notes"]) {
    this.listed = { sources: [], citations: [], notes, imports: [] };
    notes.forEach(({ code }, place) => this.#places.set(`note ${code}`, place));
  }

  citation({ source, part, locator, paragraph, grade }: Citation): number {
    return this.#place(`citation ${[source.code, part, grade, locator].join(" ")}`, () => {
      const place = this.#place(`source ${source.code}`, () => this.listed.sources.push(source));
      return this.listed.citations.push({ part, locator, paragraph, grade, source: place });
    });
  }

  note(note: NonNullable<RestedOn["note"]>): number {
    return this.#place(`note ${note.code}`, () => this.listed.notes.push(note));
  }

  import(brought: RestedOn["import"]): number {
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
