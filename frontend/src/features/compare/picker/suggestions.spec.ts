import type { EntityList, Series } from "@jiqun/contract";
import { describe, expect, test } from "vitest";
import { inOrder, moved } from "./series-order";
import { suggestionsOf } from "./suggestions";

interface Told {
  readonly place: string;
  readonly indicator: string;
  readonly form?: Series["form"];
  readonly covers: readonly [number, number];
  readonly industry?: string;
  readonly simulated?: boolean;
}

function seriesOf({ place, indicator, form = "level", covers, industry, simulated = false }: Told): Series {
  const [first, last] = covers;
  return {
    code: [indicator, place, form, simulated ? "simulated" : ""].filter(Boolean).join("."),
    indicator: { code: indicator, kind: "flow" },
    entity: { code: place },
    industry: industry === undefined ? null : { code: industry },
    product: null,
    scope: { code: `${indicator}-${place}` },
    frequency: "A",
    accumulation: "single",
    form,
    simulated,
    coverage: { first: `${first}`, last: `${last}`, periods: last - first + 1 },
  } as unknown as Series;
}

const entities = {
  home: "park",
  peers: ["peer"],
  entities: [
    { code: "park", ancestors: [{ code: "county", kind: "region" }] },
    { code: "peer", ancestors: [] },
    { code: "peer-park", ancestors: [{ code: "peer", kind: "region" }] },
  ],
} as unknown as EntityList;

const all = [
  seriesOf({ place: "county", indicator: "gdp", covers: [2018, 2023] }),
  seriesOf({ place: "peer", indicator: "gdp", covers: [2022, 2023] }),
  seriesOf({ place: "peer", indicator: "output", covers: [2022, 2023] }),
  seriesOf({ place: "peer-park", indicator: "output", covers: [2019, 2024] }),
  seriesOf({ place: "county", indicator: "revenue", form: "growth_yoy", covers: [2024, 2024] }),
  seriesOf({ place: "peer", indicator: "revenue", form: "growth_yoy", covers: [2018, 2020] }),
  seriesOf({ place: "nation", indicator: "revenue", covers: [2000, 2014], industry: "C27" }),
  seriesOf({ place: "nation", indicator: "profit", covers: [2000, 2014], industry: "C27" }),
  seriesOf({ place: "county", indicator: "gdp", covers: [1990, 2024], simulated: true }),
];

describe("what an empty page suggests", () => {
  test("is computed from the data: home beside peers, the peers' longest run, the longest runs together", () => {
    expect(suggestionsOf(all, entities).map(({ kind, state }) => [kind, state.series, state.base])).toEqual([
      ["growth", ["revenue.county.growth_yoy", "revenue.peer.growth_yoy"], null],
      ["levels", ["gdp.county.level", "gdp.peer.level"], null],
      ["longest-peer", ["output.peer-park.level"], null],
      ["index", ["revenue.nation.level", "profit.nation.level"], "2000"],
    ]);
  });

  test("is nothing where nothing meets, and never simulated", () => {
    expect(suggestionsOf(all.slice(0, 1), entities)).toEqual([]);
    const simulated = all.map((series) => ({ ...series, simulated: true }));
    expect(suggestionsOf(simulated, entities)).toEqual([]);
  });
});

test("found series stand in the order of their places, levels before growth", () => {
  const found = inOrder(all.slice(0, 6), ["county", "peer"]).map(({ code }) => code);
  expect(found).toEqual([
    "gdp.county.level",
    "revenue.county.growth_yoy",
    "gdp.peer.level",
    "output.peer.level",
    "revenue.peer.growth_yoy",
    "output.peer-park.level",
  ]);
});

test("a series moves by a step, and stays at the ends", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});
