import { relationKinds, type Relation } from "@jiqun/contract";
import type { Entity, Relation as RelationRow } from "@jiqun/prisma";
import { mapEntityRef } from "../entities/entity.mapper";
import { mapNoteOrNull, type NoteWithCitationsRow } from "../notes/note.mapper";
import { knownValue } from "../rows/known-value";
import { type CitationWithSourceRow, mapCitation } from "../sources/source.mapper";

/** A tie with both its ends, its citation and note. */
export type FullRelationRow = RelationRow & {
  from: Entity;
  to: Entity;
  citation: CitationWithSourceRow;
  note: NoteWithCitationsRow | null;
};

/** A tie as it stands on the wire. */
export function mapRelation(row: FullRelationRow): Relation {
  return {
    from: mapEntityRef(row.from),
    to: mapEntityRef(row.to),
    kind: knownValue(relationKinds, row.kind),
    citation: mapCitation(row.citation),
    note: mapNoteOrNull(row.note),
  };
}
