import { relationKinds } from "@jiqun/contract";
import { citationIds, readPlace } from "../writing/citations";
import { upsert } from "../writing/upsert";
import { readKeyed } from "./coded-rows";
import type { Kind } from "./kind";

/** Ties between entities that a source states. */
export const relations: Kind = {
  columns: ["from", "to", "kind", "source", "part", "locator", "grade", "note"],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readKeyed(incoming, {
      column: "to",
      read: (cells) => ({
        place: readPlace(cells, references),
        row: {
          from_id: references.id(cells, "from", "entity"),
          to_id: references.id(cells, "to", "entity"),
          kind: cells.oneOf("kind", relationKinds),
          note_code: references.note(cells),
        },
      }),
      keyOf: ({ place, row }) => JSON.stringify([row.from_id, row.to_id, row.kind, place]),
    });
    const idOf = await citationIds(
      client,
      read.map(({ place }) => place),
    );
    const rows = read.map(({ place, row }) => ({ ...row, citation_id: idOf(place) }));
    return upsert(client, { table: "relation", key: ["from_id", "to_id", "kind", "citation_id"], rows });
  },
};
