import { eventKinds, participantRoles } from "@jiqun/contract";
import { citationIds, readPlaces } from "../writing/citations";
import { replaceLinks, upsert } from "../writing/upsert";
import { idsOf, readCode, readCoded } from "./coded-rows";
import type { Kind } from "./kind";
import { rolePairs } from "./role-pairs";

export const events: Kind = {
  columns: [
    ...[
      "code",
      "kind",
      "earliest",
      "latest",
      "date_as_stated",
      "title_zh",
      "title_en",
      "led_by_zh",
      "led_by_en",
    ],
    ...["places", "participants", "citations", "note"],
  ],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      row: {
        kind: cells.oneOf("kind", eventKinds),
        earliest: cells.day("earliest"),
        latest: cells.day("latest"),
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
    }));
    const counts = await upsert(client, {
      table: "event",
      key: ["code"],
      rows: read.map(({ code, row }) => ({ code, ...row })),
    });
    const idOf = await idsOf(
      incoming,
      "event",
      read.map(({ code }) => code),
    );
    const citationOf = await citationIds(
      client,
      read.flatMap(({ citations }) => citations),
    );
    const owners = read.map(({ code }) => idOf(code));
    const links = <T>(
      of: (item: (typeof read)[number]) => readonly T[],
      row: (item: T) => Record<string, unknown>,
    ) => read.flatMap((item) => of(item).map((part) => ({ event_id: idOf(item.code), ...row(part) })));
    await replaceLinks(client, {
      table: "event_place",
      owner: "event_id",
      owners,
      rows: links(
        (item) => item.places,
        (entity) => ({ entity_id: entity }),
      ),
    });
    await replaceLinks(client, {
      table: "event_participant",
      owner: "event_id",
      owners,
      rows: links(
        (item) => item.participants,
        ({ role, entity }) => ({ entity_id: entity, role }),
      ),
    });
    await replaceLinks(client, {
      table: "event_citation",
      owner: "event_id",
      owners,
      rows: links(
        (item) => item.citations,
        (place) => ({ citation_id: citationOf(place) }),
      ),
    });
    return counts;
  },
};
