import { noteKinds } from "@jiqun/contract";
import { citationIds, readPlaces } from "../writing/citations";
import { replaceLinks, upsert } from "../writing/upsert";
import { readCode, readCoded } from "./coded-rows";
import type { Kind } from "./kind";

export const notes: Kind = {
  columns: ["code", "kind", "text_zh", "text_en", "entities", "citations"],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => {
      const entityCodes = cells.list("entities");
      for (const code of entityCodes) references.find("entities", code, "entity");
      return {
        code: readCode(cells),
        places: readPlaces(cells, references),
        row: {
          kind: cells.oneOf("kind", noteKinds),
          text_zh: cells.text("text_zh"),
          text_en: cells.text("text_en"),
          entity_codes: entityCodes,
        },
      };
    });
    const rows = read.map(({ code, row }) => ({ code, ...row }));
    const counts = await upsert(client, { table: "note", key: ["code"], rows });
    const citationOf = await citationIds(
      client,
      read.flatMap(({ places }) => places),
    );
    const linked = await replaceLinks(client, {
      table: "note_citation",
      owner: "note_code",
      owners: read.map(({ code }) => code),
      rows: read.flatMap(({ code, places }) =>
        places.map((place) => ({ note_code: code, citation_id: citationOf(place) })),
      ),
    });
    return { ...counts, linked };
  },
};
