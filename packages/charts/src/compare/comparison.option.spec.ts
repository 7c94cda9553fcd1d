import { about, atLeast, atMost, between, exactly, over } from "@jiqun/statistics";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartStyle, Drawing } from "../drawing";
import { palettes } from "../palette";
import { analysisDrawing } from "../analysis.option";
import { plainTexts } from "../sample.fixture";
import { comparisonModel } from "./comparison.model";
import { usualOptions, type ComparisonOptions } from "./options";
import { sampleComparison, type SampleCompared } from "./sample-comparison.fixture";

const style: ChartStyle = { palette: palettes.light, fontFamily: "sans-serif", scale: 1, width: 640 };

function drawn(
  series: readonly SampleCompared[],
  options: Partial<ComparisonOptions>,
  width = style.width,
): Drawing {
  const events = [{ day: "2017-05-01", title: "visit", entities: ["e0"] }];
  const comparison = sampleComparison(series, { events });
  const model = comparisonModel(comparison, { ...usualOptions, annotate: true, ...options }, plainTexts);
  return analysisDrawing(model, { ...style, width }, plainTexts);
}

/** Every number within a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function shapesOf({ option }: Drawing): unknown {
  const [series] = [option.series].flat();
  if (series?.type !== "custom" || typeof series.renderItem !== "function") throw new Error("no shapes");
  return (series.renderItem as () => unknown)();
}

const charts = ["line", "bar", "slope", "scatter", "multiples"] as const;

const numbers = fc.integer({ min: -400, max: 4000 }).map((value) => value / 8);
const values = fc.array(
  fc.oneof(
    fc.constant("not-stated" as const),
    numbers.map(exactly),
    numbers.map(atLeast),
    numbers.map(atMost),
    numbers.map((value) => about(value, { relative: 0.05 })),
    fc.integer({ min: 1, max: 900 }).map(over),
    numbers.map((low) => between(low, low + 7)),
  ),
  { minLength: 1, maxLength: 9 },
);
const compared = fc.array(values, { maxLength: 6 }).map((all) =>
  all.map((cells, at): SampleCompared => ({
    entity: `e${at}`,
    hue: at,
    cells: cells.map((value, index) => ({ period: `${2015 + index}`, value })),
  })),
);

test("whatever is compared, every coordinate is a number and every place lies on the chart", () => {
  const asked = fc.tuple(fc.constantFrom(...charts), fc.constantFrom("linear" as const, "log" as const));
  fc.assert(
    fc.property(compared, asked, fc.constantFrom(300, 640, 1600), (series, [chart, scale], width) => {
      const drawing = drawn(series, { chart, scale }, width);
      expect(Number.isFinite(drawing.height)).toBe(true);
      expect(numbersIn(shapesOf(drawing)).filter((number) => !Number.isFinite(number))).toEqual([]);
      for (const { from, to } of drawing.spots)
        for (const [x, y] of [from, to]) {
          expect(x >= -1 && x <= width + 1).toBe(true);
          expect(y >= -1 && y <= drawing.height + 1).toBe(true);
        }
    }),
  );
});

test("ten thousand numbers are few shapes, and a limited number of places", () => {
  const series = Array.from({ length: 10 }, (_, at): SampleCompared => ({
    entity: `e${at}`,
    hue: at % 8,
    cells: Array.from({ length: 1000 }, (_unused, index) => ({
      period: `${1000 + index}`,
      value: exactly(100 * at + 10 * Math.sin(index)),
    })),
  }));
  const drawing = drawn(series, { chart: "line" });
  const { children } = shapesOf(drawing) as { readonly children: readonly unknown[] };
  expect(children.length).toBeLessThan(120);
  expect(drawing.spots.length).toBeLessThan(200);
});
