import { exactly } from "@jiqun/statistics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analysisDrawing } from "../analysis.option";
import type { ChartStyle } from "../drawing";
import { palettes, wordColour } from "../palette";
import { plainTexts } from "../sample.fixture";
import { emWidth } from "../text-width";
import { comparisonModel } from "./comparison.model";
import { usualOptions } from "./options";
import { sampleComparison } from "./sample-comparison.fixture";
import { keepsOrder } from "./value-labels";

const box = (y: number) => ({ x: 90, y, width: 40, height: 14 });

describe("the numbers of two points above one another", () => {
  test("stand in the order of their points", () => {
    expect(keepsOrder({ x: 100, y: 50, box: box(30) }, { x: 100, y: 60, box: box(70) })).toBe(true);
    expect(keepsOrder({ x: 100, y: 60, box: box(30) }, { x: 100, y: 50, box: box(70) })).toBe(false);
  });

  test("may stand in any order where the points are far from each other, or at one height", () => {
    expect(keepsOrder({ x: 100, y: 60, box: box(30) }, { x: 300, y: 50, box: box(70) })).toBe(true);
    expect(keepsOrder({ x: 100, y: 60, box: box(30) }, { x: 100, y: 60, box: box(70) })).toBe(true);
  });
});

interface Written {
  readonly text: string;
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The words of a chart of lines, one array of values each, from 2014 on. */
function written(all: readonly (readonly number[])[], width: number): readonly Written[] {
  const series = all.map((values, at) => ({
    entity: `e${at}`,
    hue: at,
    cells: values.map((value, index) => ({ period: `${2014 + index}`, value: exactly(value) })),
  }));
  const comparison = sampleComparison(series, { transform: "index" });
  const style: ChartStyle = { palette: palettes.light, fontFamily: "sans-serif", scale: 1, width };
  const drawing = analysisDrawing(comparisonModel(comparison, usualOptions, plainTexts), style, plainTexts);
  const [custom] = [drawing.option.series].flat();
  if (custom?.type !== "custom" || typeof custom.renderItem !== "function") throw new Error("no shapes");
  const { children } = (custom.renderItem as unknown as () => { children: readonly unknown[] })();
  const shapes = children as readonly { type: string; x: number; y: number; style: Record<string, never> }[];
  return shapes
    .filter(({ type }) => type === "text")
    .map(({ x, y, style: { text, fill, fontSize } }) => ({
      ...{ x, y, text: `${text}`, fill: `${fill}`, size: Number(fontSize) },
    }));
}

const hueOf = (at: number): string => wordColour(palettes.light, { hue: at, step: 0 });

function numberOf(words: readonly Written[], value: number, at: number): Written | undefined {
  return words.find(({ text, fill }) => text === `${value}` && fill === hueOf(at));
}

function overlaps(a: Written, b: Written): boolean {
  const apart = (emWidth(a.text) * a.size + emWidth(b.text) * b.size) / 2;
  return Math.abs(a.x - b.x) < apart - 1e-6 && Math.abs(a.y - b.y) < Math.min(a.size, b.size) - 1e-6;
}

test("two lines that end close to one another have both numbers, the greater above, each in its colour", () => {
  const upper = [100, 240, 410, 380, 700, 900, 1140, 1434.75];
  const lower = [100, 210, 390, 420, 650, 930, 1100, 1386.5];
  for (const [width, all] of [640, 900, 1300].flatMap((wide) => [
    [wide, [upper, lower]] as const,
    [wide, [lower, upper]] as const,
  ])) {
    const words = written(all, width);
    const [a, b] = [
      numberOf(words, 1434.75, all.indexOf(upper)),
      numberOf(words, 1386.5, all.indexOf(lower)),
    ];
    if (a === undefined || b === undefined) throw new Error(`not written at ${width}`);
    expect(a.y).toBeLessThan(b.y);
    expect(overlaps(a, b)).toBe(false);
  }
});

test("wherever lines end, their last numbers keep the order of the lines, and of a crowd none stands alone", () => {
  const ends = fc.array(fc.integer({ min: 8000, max: 12000 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.uniqueArray(ends, { minLength: 2, maxLength: 4, selector: (values) => values.at(-1) }),
      fc.constantFrom(320, 640, 1300),
      (tenths, width) => {
        const length = Math.min(...tenths.map((values) => values.length));
        const all = tenths.map((values, at) => [
          100,
          ...values.slice(0, length - 1).map((value) => value / 10 + at / 100),
          (values.at(-1) ?? 0) / 10 + at / 100,
        ]);
        const words = written(all, width);
        const last = all
          .map((values, at) => ({ value: values.at(-1) ?? 0, at }))
          .sort((a, b) => b.value - a.value)
          .flatMap(({ value, at }) => numberOf(words, value, at) ?? []);
        const reach = [...all.flat(), 100];
        const [a, b] = all.map((values) => values.at(-1) ?? 0);
        const close = Math.abs((a ?? 0) - (b ?? 0)) < 0.05 * (Math.max(...reach) - Math.min(...reach));
        if (all.length === 2 && close) expect(last).not.toHaveLength(1);
        const heights = last.map(({ y }) => y);
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
        for (const [index, one] of last.entries())
          for (const other of last.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
      },
    ),
  );
});
