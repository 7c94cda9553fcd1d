import { atLeast, exactly } from "@jiqun/statistics";
import { describe, expect, test } from "vitest";
import { growthModel } from "./growth.model";
import { plainTexts, sampleSeries } from "./sample.fixture";

const suzhou = sampleSeries(
  { code: "suzhou", hue: 1 },
  ["2018", "2019", "2020"].map((period) => ({ period, quantity: atLeast(0.2) })),
);
const shanghe = sampleSeries({ code: "shanghe", hue: 0 }, [{ period: "2024", quantity: exactly(0.174) }]);

describe("growth by year", () => {
  const model = growthModel([suzhou, shanghe], plainTexts);

  test("keeps every year, those without a value too", () => {
    expect(model.slots.map(({ year, marks }) => [year, marks.length])).toEqual([
      [2018, 1],
      [2019, 1],
      [2020, 1],
      [2021, 0],
      [2022, 0],
      [2023, 0],
      [2024, 1],
    ]);
    expect(model.gaps).toEqual([{ from: 2021, to: 2023, label: "gap 2021-2023" }]);
  });

  test("finds the same bound year after year, and the newest value", () => {
    expect(model.finding).toMatchObject({
      parts: [
        { kind: "streak", years: 3 },
        { kind: "newest", figure: { observation: { period: "2024" } } },
      ],
    });
  });

  test("gives each entity its own hue and explains open ends", () => {
    expect(model.legend.map(({ tone }) => tone.hue)).toEqual([1, 0]);
    expect(model.keys).toEqual(["open"]);
  });
});

test("a streak ends where a year is missing or the bound changes", () => {
  const broken = sampleSeries({ code: "a", hue: 0 }, [
    { period: "2017", quantity: atLeast(0.2) },
    { period: "2019", quantity: atLeast(0.2) },
    { period: "2020", quantity: atLeast(0.2) },
  ]);
  expect(growthModel([broken], plainTexts).finding).toMatchObject({ parts: [{ kind: "streak", years: 2 }] });
});
