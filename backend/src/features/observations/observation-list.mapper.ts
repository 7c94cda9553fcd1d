import type {
  Citation,
  ListedObservation,
  ListedVintage,
  Note,
  ObservationList,
  References as ListedReferences,
  Series,
  Source,
} from "@jiqun/contract";
import { mapQuantity } from "../quantities/quantity.mapper";
import { groupBySeries, known, type ObservationRow, type References } from "./observation.mapper";
import { groupByPeriod } from "./vintages";

/** What an answer is made of. */
interface Parts {
  readonly series: readonly Series[];
  /** By series, by period, within one oldest first. */
  readonly rows: readonly ObservationRow[];
  readonly references: References;
  readonly asOf: string | null;
}

/** The answer of the observations endpoint: what observations point to stands once. */
export function listObservations({ series, rows, references, asOf }: Parts): ObservationList {
  const register = new Register(references);
  const bySeries = groupBySeries(rows);
  const listed = series.map((one) => ({
    series: one,
    // Two series may have the same period, one after the other: their vintages are not each other's.
    observations: groupByPeriod(bySeries.get(one.code) ?? []).flatMap(
      (group) => listPeriod(group, { register, asOf }) ?? [],
    ),
  }));
  return { asOf, references: register.listed, series: listed };
}

/** Null where nothing was known of the period by the day. */
function listPeriod(
  group: readonly ObservationRow[],
  { register, asOf }: { readonly register: Register; readonly asOf: string | null },
): ListedObservation | null {
  const place = group.findLastIndex(({ knownOn }) => asOf === null || knownOn <= asOf);
  const current = group[place];
  if (current === undefined) return null;
  const listed = (row: ObservationRow): ListedVintage => listVintage(row, register);
  // What is spread stands last: objects that grow after a spread are slow to make and slow to write.
  return {
    period: current.period,
    periodStart: current.periodStart,
    periodEnd: current.periodEnd,
    earlier: place === 0 ? [] : group.slice(0, place).map(listed),
    later: place === group.length - 1 ? [] : group.slice(place + 1).map(listed),
    ...listed(current),
  };
}

function listVintage(row: ObservationRow, register: Register): ListedVintage {
  return {
    quantity: row.qualifier === null ? null : mapQuantity({ ...row, qualifier: row.qualifier }),
    multiplier: row.unitMult,
    decimals: row.decimals,
    statuses: row.statuses,
    knownOn: row.knownOn,
    citation: register.citation(row.citationId),
    cell: row.cell,
    note: row.noteCode === null ? null : register.note(row.noteCode),
    import: register.import(row.batchId),
  };
}

/** Gives everything that is pointed to a place, the first time that it is. */
class Register {
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
