import { entityKinds } from "@jiqun/contract";
import { upsert } from "../writing/upsert";
import { readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";
import { setParents } from "./parents";

export const entities: Kind = {
  columns: [
    ...["code", "kind", "name_zh", "name_en", "short_zh", "short_en", "aliases", "parent"],
    ...["description_zh", "description_en", "hue"],
  ],
  async bring(incoming) {
    const rows = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      kind: cells.oneOf("kind", entityKinds),
      ...readNames(cells),
      short_zh: cells.optional("short_zh"),
      short_en: cells.optional("short_en"),
      aliases: cells.list("aliases"),
      description_zh: cells.optional("description_zh"),
      description_en: cells.optional("description_en"),
      hue: cells.integer("hue"),
    }));
    const counts = await upsert(incoming.client, { table: "entity", key: ["code"], rows });
    return { ...counts, linked: await setParents(incoming, "entity") };
  },
};
