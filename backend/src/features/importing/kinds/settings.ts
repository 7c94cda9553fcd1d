import { upsert } from "../writing/upsert";
import { readRows, type Kind } from "./kind";

export const settings: Kind = {
  columns: ["key", "value"],
  bring(incoming) {
    const rows = readRows(incoming, (cells) => ({ key: cells.text("key"), value: cells.text("value") }));
    return upsert(incoming.client, { table: "setting", key: ["key"], rows });
  },
};
