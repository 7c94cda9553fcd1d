import { upsert } from "../writing/upsert";
import { readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";

export const products: Kind = {
  columns: ["code", "name_zh", "name_en"],
  bring(incoming) {
    const rows = readCoded(incoming, (cells) => ({ code: readCode(cells), ...readNames(cells) }));
    return upsert(incoming.client, { table: "product", key: ["code"], rows });
  },
};
