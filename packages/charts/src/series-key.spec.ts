import { exactly } from "@jiqun/statistics";
import { describe, expect, test } from "vitest";
import { markerPath } from "./marker";
import { palettes, toneColour } from "./palette";
import { plainTexts, sampleSeries } from "./sample.fixture";
import { seriesKeys } from "./series-key";

const value = [{ period: "2024", quantity: exactly(0.1) }];

describe("series of one hue", () => {
  const codes = ["county", "zone", "park", "town", "quarter"];
  const keys = seriesKeys(
    codes.map((code) => sampleSeries({ code, hue: 0 }, value)),
    plainTexts,
  );

  test.each(["light", "dark"] as const)("have a colour each, %s", (theme) => {
    expect(new Set(keys.map(({ tone }) => toneColour(palettes[theme], tone))).size).toBe(codes.length);
  });

  test("have a mark each, so that colour alone tells none apart", () => {
    const marks = keys.slice(0, 4).map(({ tone }) => markerPath(tone.step, { x: 0, y: 0, radius: 1 }));
    expect(new Set(marks).size).toBe(4);
  });
});

test("a series without a value is not in the legend, and takes no colour", () => {
  const keys = seriesKeys(
    [
      sampleSeries({ code: "empty", hue: 0 }, []),
      sampleSeries({ code: "missing", hue: 0 }, [{ period: "2024", quantity: null }]),
      sampleSeries({ code: "county", hue: 0 }, value),
    ],
    plainTexts,
  );
  expect(keys.map(({ name, tone }) => [name, tone.step])).toEqual([["county", 0]]);
});
