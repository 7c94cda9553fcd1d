import { classifications, coverages, measures, priceBases, territories } from "@jiqun/statistics";
import { upsert } from "../writing/upsert";
import { readCode, readCoded, readNames } from "./coded-rows";
import type { Kind } from "./kind";

const codesOf = <T extends string>(list: readonly { readonly code: T }[]): T[] =>
  list.map(({ code }) => code);

export const scopes: Kind = {
  columns: [
    ...["code", "name_zh", "name_en", "measure", "coverage"],
    ...["territory", "price_base", "classification", "cluster", "dated"],
  ],
  bring(incoming) {
    const rows = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      ...readNames(cells),
      measure: cells.oneOf("measure", codesOf(measures)),
      coverage: cells.oneOf("coverage", codesOf(coverages)),
      territory: cells.oneOf("territory", codesOf(territories)),
      price_base: cells.oneOf("price_base", codesOf(priceBases)),
      classification: cells.oneOf("classification", codesOf(classifications)),
      dated: cells.oneOf("dated", ["yes", "no"], "yes") === "yes",
      cluster_id: incoming.references.optionalId(cells, "cluster", "cluster_definition"),
    }));
    return upsert(incoming.client, { table: "scope", key: ["code"], rows });
  },
};
