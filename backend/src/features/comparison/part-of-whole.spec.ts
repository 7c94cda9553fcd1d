import type { Series } from "@jiqun/contract";
import { expect, it } from "vitest";
import { isPartOf } from "./part-of-whole";

interface Facts {
  readonly entity?: string;
  readonly territory?: string;
  readonly coverage?: string;
  readonly industry?: string | null;
  readonly indicator?: string;
  readonly aliases?: readonly string[];
}

function seriesOf({ entity = "370126", territory = "county", coverage = "all", ...rest }: Facts): Series {
  const { industry = null, indicator = "value-added", aliases = [] } = rest;
  return {
    entity: { code: entity },
    indicator: {
      code: indicator,
      unit: "CNY",
      name: { zh: indicator, en: indicator },
      aliases,
    },
    industry: industry === null ? null : { code: industry },
    product: null,
    scope: {
      measure: { code: "value-added" },
      coverage: { code: coverage },
      territory: { code: territory },
      cluster: null,
    },
  } as unknown as Series;
}

const ancestorsOf = (entity: string): string[] => (entity === "370126" ? ["3701", "37"] : []);

it.each<[string, Facts, Facts, boolean]>([
  ["an industry of the gross product", { indicator: "primary" }, { indicator: "地区生产总值" }, true],
  ["an industry of what is called so in English", {}, { indicator: "Gross Domestic Product" }, true],
  ["an industry of what is also called so", {}, { indicator: "GVA of all", aliases: ["GDP"] }, true],
  ["an industry of another sum", { indicator: "primary" }, { indicator: "secondary" }, false],
  ["a county of its province", {}, { entity: "37", territory: "province" }, true],
  ["a province of its county", { entity: "37", territory: "province" }, {}, false],
  ["a division of its section", { industry: "C27" }, { industry: "C" }, true],
  ["a group of its division", { industry: "276" }, { industry: "C27" }, true],
  ["a division of another", { industry: "C26" }, { industry: "C27" }, false],
  ["those above the threshold of all", { coverage: "above-designated-size" }, {}, true],
  ["what nobody says of all", { coverage: "not-stated" }, {}, false],
  [
    "a county of the zone of one code",
    { coverage: "above-designated-size" },
    { territory: "development-zone" },
    false,
  ],
  ["itself", {}, {}, false],
])("takes %s for a part, or not", (_name, part, whole, expected) => {
  expect(isPartOf(seriesOf(part), seriesOf(whole), ancestorsOf)).toBe(expected);
});
