import { noteKinds, type Note } from "@jiqun/contract";
import type { Note as NoteRow } from "@jiqun/prisma";
import { bilingual } from "../rows/bilingual";
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

/** The same, where there may be none. */
export function mapNoteOrNull(row: NoteWithCitationsRow | null): Note | null {
  return row === null ? null : mapNote(row);
}
