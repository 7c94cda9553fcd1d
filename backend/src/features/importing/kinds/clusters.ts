import { replaceLinks, upsert } from "../writing/upsert";
import { idsOf, readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";

export const clusters: Kind = {
  columns: ["code", "name_zh", "name_en", "definition_zh", "definition_en", "members"],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      members: cells.list("members").map((code) => references.find("members", code, "industry")),
      row: {
        ...readNames(cells),
        definition_zh: cells.text("definition_zh"),
        definition_en: cells.text("definition_en"),
      },
    }));
    const rows = read.map(({ code, row }) => ({ code, ...row }));
    const counts = await upsert(client, { table: "cluster_definition", key: ["code"], rows });
    const idOf = await idsOf(
      incoming,
      "cluster_definition",
      rows.map(({ code }) => code),
    );
    await replaceLinks(client, {
      table: "cluster_member",
      owner: "cluster_id",
      owners: read.map(({ code }) => idOf(code)),
      rows: read.flatMap(({ code, members }) =>
        members.map((industry) => ({ cluster_id: idOf(code), industry_id: industry })),
      ),
    });
    return counts;
  },
};
