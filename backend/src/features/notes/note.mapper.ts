import { noteKinds, type Note } from "@jiqun/contract";
import type { Note as NoteRow } from "@jiqun/prisma";
import { bilingual } from "../rows/bilingual";
import { knownValue } from "../rows/known-value";
import { type CitationWithSourceRow, isPublishedBy, mapCitation } from "../sources/source.mapper";

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

/** The note, where one of the sources that it points to was published by the day; with those alone. */
export function noteKnownBy(
  row: NoteWithCitationsRow | null,
  asOf: string | null,
): NoteWithCitationsRow | null {
  if (row === null || asOf === null) return row;
  const citations = row.citations.filter(({ citation }) => isPublishedBy(citation.source, asOf));
  return citations.length === 0 ? null : { ...row, citations };
}

/** The same, where there may be none. */
export function mapNoteOrNull(row: NoteWithCitationsRow | null): Note | null {
  return row === null ? null : mapNote(row);
}
