import { upsert } from "../writing/upsert";
import { readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";
import { setParents } from "./parents";

export const industries: Kind = {
  columns: [
    "classification",
    "classification_en",
    "code",
    "name_zh",
    "name_en",
    "parent",
    "note_zh",
    "note_en",
  ],
  async bring(incoming) {
    const rows = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      classification: cells.text("classification"),
      classification_en: cells.optional("classification_en"),
      ...readNames(cells),
      note_zh: cells.optional("note_zh"),
      note_en: cells.optional("note_en"),
    }));
    const counts = await upsert(incoming.client, {
      table: "industry",
      key: ["code"],
      rows,
    });
    return { ...counts, linked: await setParents(incoming, "industry") };
  },
};
