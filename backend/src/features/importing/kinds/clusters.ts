import { readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";
import { writeLinked } from "./linked-rows";

/** Named sets of industries that stand for a cluster. */
export const clusters: Kind = {
  columns: ["code", "name_zh", "name_en", "definition_zh", "definition_en", "members"],
  bring(incoming) {
    const items = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      row: {
        ...readNames(cells),
        definition_zh: cells.text("definition_zh"),
        definition_en: cells.text("definition_en"),
      },
      members: cells.list("members").map((code) => incoming.references.find("members", code, "industry")),
    }));
    return writeLinked(incoming, {
      table: "cluster_definition",
      items,
      links: [
        {
          table: "cluster_member",
          owner: "cluster_id",
          linksOf: ({ members }) => members.map((id) => ({ industry_id: id })),
        },
      ],
    });
  },
};
