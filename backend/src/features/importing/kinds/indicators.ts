import { indicatorDirections, indicatorKinds } from "@jiqun/contract";
import { isUnitCode } from "@jiqun/statistics";
import { CellFault, type CellReader } from "../reading/cell-reader";
import { upsert } from "../writing/upsert";
import { readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";

export const indicators: Kind = {
  columns: [
    ...["code", "name_zh", "name_en", "definition_zh", "definition_en"],
    ...["kind", "unit", "decimals", "direction", "aliases"],
  ],
  bring(incoming) {
    const rows = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      ...readNames(cells),
      definition_zh: cells.text("definition_zh"),
      definition_en: cells.text("definition_en"),
      kind: cells.oneOf("kind", indicatorKinds),
      unit: unitCode(cells),
      decimals: cells.integer("decimals") ?? 0,
      direction: cells.oneOf("direction", indicatorDirections),
      aliases: cells.list("aliases"),
    }));
    return upsert(incoming.client, { table: "indicator", key: ["code"], rows });
  },
};

function unitCode(cells: CellReader): string {
  const unit = cells.text("unit");
  if (isUnitCode(unit)) return unit;
  throw new CellFault("unit", `不认识的单位代码「${unit}」`, `unknown unit code "${unit}"`);
}
