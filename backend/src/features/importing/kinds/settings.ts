import { CellFault, type CellReader } from "../reading/cell-reader";
import { upsert } from "../writing/upsert";
import { readKeyed } from "./coded-rows";
import type { Incoming, Kind } from "./kind";

/** Settings that an installation has; each holds codes of entities, separated by semicolons. */
const settingKeys = ["home_entity", "peer_entities"] as const;

/** Settings of the installation: the entity of the front page, and those it is compared with. */
export const settings: Kind = {
  columns: ["key", "value"],
  bring(incoming) {
    const rows = readKeyed(incoming, {
      column: "key",
      read: (cells) => readSetting(cells, incoming),
      keyOf: ({ key }) => key,
    });
    return upsert(incoming.client, { table: "setting", key: ["key"], rows });
  },
};

function readSetting(cells: CellReader, { references }: Incoming): { key: string; value: string } {
  const key = cells.oneOf("key", settingKeys);
  const codes = cells.list("value");
  for (const code of codes) references.find("value", code, "entity");
  if (key === "home_entity" && codes.length !== 1) {
    throw new CellFault("value", "首页主体只能是一个", "the home entity is one");
  }
  return { key, value: cells.text("value") };
}
