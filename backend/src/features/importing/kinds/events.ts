import { eventKinds, participantRoles } from "@jiqun/contract";
import { CellFault, type CellReader } from "../reading/cell-reader";
import { citationIds, readPlaces, type Place } from "../writing/citations";
import { readCode, readCoded } from "./coded-rows";
import type { Incoming, Kind } from "./kind";
import { writeLinked, type LinkedItem } from "./linked-rows";
import { rolePairs, type RolePair } from "./role-pairs";

/** Visits, signings, conferences, foundings and announcements. */
export const events: Kind = {
  columns: [
    ...["code", "kind", "earliest", "latest", "date_as_stated", "title_zh", "title_en"],
    ...["led_by_zh", "led_by_en", "places", "participants", "citations", "note"],
  ],
  async bring(incoming) {
    const items = readCoded(incoming, (cells) => readEvent(cells, incoming));
    const idOf = await citationIds(
      incoming.client,
      items.flatMap(({ citations }) => citations),
    );
    const owner = "event_id";
    return writeLinked(incoming, {
      table: "event",
      items,
      links: [
        { table: "event_place", owner, linksOf: ({ places }) => places.map((id) => ({ entity_id: id })) },
        {
          table: "event_participant",
          owner,
          linksOf: ({ participants }) =>
            participants.map(({ role, entity }) => ({ entity_id: entity, role })),
        },
        {
          table: "event_citation",
          owner,
          linksOf: ({ citations }) => citations.map((place) => ({ citation_id: idOf(place) })),
        },
      ],
    });
  },
};

interface EventItem extends LinkedItem {
  readonly places: readonly number[];
  readonly participants: readonly RolePair<(typeof participantRoles)[number]>[];
  readonly citations: readonly Place[];
}

function readEvent(cells: CellReader, { references }: Incoming): EventItem {
  return {
    code: readCode(cells),
    row: {
      kind: cells.oneOf("kind", eventKinds),
      ...readDays(cells),
      date_as_stated: cells.optional("date_as_stated"),
      title_zh: cells.text("title_zh"),
      title_en: cells.text("title_en"),
      led_by_zh: cells.optional("led_by_zh"),
      led_by_en: cells.optional("led_by_en"),
      note_code: references.note(cells),
    },
    places: cells.list("places").map((code) => references.find("places", code, "entity")),
    participants: rolePairs(cells, {
      column: "participants",
      roles: participantRoles,
      find: (code) => references.find("participants", code, "entity"),
    }),
    citations: readPlaces(cells, references),
  };
}

/** The span of days in which it can have been; both are absent for an undated event. */
function readDays(cells: CellReader): { earliest: string | null; latest: string | null } {
  const earliest = cells.day("earliest", "first");
  const latest = cells.day("latest", "last");
  if (earliest !== null && latest !== null && earliest > latest) {
    throw new CellFault("latest", "早于 earliest", "is before earliest");
  }
  return { earliest, latest };
}
