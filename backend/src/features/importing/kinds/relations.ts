import { relationKinds } from "@jiqun/contract";
import { citationIds, readPlace } from "../writing/citations";
import { upsert } from "../writing/upsert";
import { readRows, type Kind } from "./kind";

export const relations: Kind = {
  columns: ["from", "to", "kind", "source", "part", "locator", "grade", "note"],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readRows(incoming, (cells) => ({
      place: readPlace(cells, references),
      row: {
        from_id: references.id(cells, "from", "entity"),
        to_id: references.id(cells, "to", "entity"),
        kind: cells.oneOf("kind", relationKinds),
        note_code: references.note(cells),
      },
    }));
    const idOf = await citationIds(
      client,
      read.map(({ place }) => place),
    );
    const rows = read.map(({ place, row }) => ({ ...row, citation_id: idOf(place) }));
    return upsert(client, { table: "relation", key: ["from_id", "to_id", "kind", "citation_id"], rows });
  },
};
