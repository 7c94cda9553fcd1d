import { noteKinds, type Note } from "@jiqun/contract";
import type { Note as NoteRow } from "@jiqun/prisma";
import { bilingual } from "../rows/bilingual";
import { isoDay } from "../rows/iso-day";
import { knownValue } from "../rows/known-value";
import { type CitationWithSourceRow, mapCitation } from "../sources/source.mapper";

/** A note with the places it points to. */
export type NoteWithCitationsRow = NoteRow & { citations: { citation: CitationWithSourceRow }[] };

/** A note as it stands on the wire. */
export function mapNote(row: NoteWithCitationsRow): Note {
  return {
    code: row.code,
    kind: knownValue(noteKinds, row.kind),
    text: bilingual(row.textZh, row.textEn),
    citations: row.citations.map(({ citation }) => mapCitation(citation)),
  };
}

/** A note with the ISO day from which on it was known; null where that cannot be told, and then on no earlier day. */
export interface DatedNote {
  readonly note: Note;
  readonly knownFrom: string | null;
}

export function mapDatedNote(row: NoteWithCitationsRow): DatedNote {
  return { note: mapNote(row), knownFrom: knownFrom(row) };
}

/** Whether something was known by the day; always where no day is asked for. */
export function isKnownBy({ knownFrom: from }: Pick<DatedNote, "knownFrom">, asOf: string | null): boolean {
  return asOf === null || (from !== null && from <= asOf);
}

/** The note, where it was known by the day. */
export function noteKnownBy(
  row: NoteWithCitationsRow | null,
  asOf: string | null,
): NoteWithCitationsRow | null {
  return row !== null && isKnownBy({ knownFrom: knownFrom(row) }, asOf) ? row : null;
}

/** The day of the last of its sources: its text may speak of any of them. */
function knownFrom({ citations }: NoteWithCitationsRow): string | null {
  const days = citations.map(({ citation: { source } }) => source.published);
  const told = days.filter((day) => day !== null).map(isoDay);
  return told.length < days.length ? null : (told.sort().at(-1) ?? null);
}

/** The same, where there may be none. */
export function mapNoteOrNull(row: NoteWithCitationsRow | null): Note | null {
  return row === null ? null : mapNote(row);
}
