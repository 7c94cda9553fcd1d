import { CellFault, type CellReader } from "../reading/cell-reader";
import { upsert } from "../writing/upsert";
import { readKeyed } from "./coded-rows";
import type { Incoming, Kind } from "./kind";

/** Settings that an installation has; `peer_entities` holds codes separated by semicolons, every other one code. */
const settingKeys = ["home_entity", "peer_entities", "lab_definition", "lab_benchmark"] as const;

/** Settings of the installation: the entity of the front page, those it is compared with, and what the cluster lab begins with. */
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
  for (const code of codes)
    references.find("value", code, key === "lab_definition" ? "cluster_definition" : "entity");
  if (key !== "peer_entities" && codes.length !== 1) {
    throw new CellFault("value", "此项设置只能填一个编码", "this setting holds one code");
  }
  return { key, value: cells.text("value") };
}
