import { eventKinds, participantRoles, type Event } from "@jiqun/contract";
import type { Entity, EventParticipant, Event as EventRow } from "@jiqun/prisma";
import { mapEntityRef } from "../entities/entity.mapper";
import { mapNoteOrNull, type NoteWithCitationsRow } from "../notes/note.mapper";
import { bilingual, bilingualOrNull } from "../rows/bilingual";
import { isoDayOrNull } from "../rows/iso-day";
import { knownValue } from "../rows/known-value";
import { type CitationWithSourceRow, mapCitation } from "../sources/source.mapper";

/** An event with its places, participants, citations and note. */
export type FullEventRow = EventRow & {
  places: { entity: Entity }[];
  participants: (EventParticipant & { entity: Entity })[];
  citations: { citation: CitationWithSourceRow }[];
  note: NoteWithCitationsRow | null;
};

/** An event as it stands on the wire. */
export function mapEvent(row: FullEventRow): Event {
  return {
    code: row.code,
    kind: knownValue(eventKinds, row.kind),
    earliest: isoDayOrNull(row.earliest),
    latest: isoDayOrNull(row.latest),
    dateAsStated: row.dateAsStated,
    title: bilingual(row.titleZh, row.titleEn),
    ledBy: bilingualOrNull(row.ledByZh, row.ledByEn),
    places: row.places.map(({ entity }) => mapEntityRef(entity)),
    participants: row.participants.map(({ entity, role }) => ({
      entity: mapEntityRef(entity),
      role: knownValue(participantRoles, role),
    })),
    citations: row.citations.map(({ citation }) => mapCitation(citation)),
    note: mapNoteOrNull(row.note),
  };
}
