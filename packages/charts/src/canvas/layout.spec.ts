import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelField, spread } from "./label-field";
import { linearScale, logScale } from "./value-scale";

describe("labels one below the other", () => {
  test("stay where they are while they do not touch", () => {
    expect(spread([10, 60, 30], { least: 15, low: 0, high: 100 })).toEqual([10, 60, 30]);
  });

  test("keep their order, their distance and their range", () => {
    const wanted = fc.array(fc.integer({ min: -50, max: 150 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(wanted, (places) => {
        const least = Math.min(8, 100 / Math.max(1, places.length - 1));
        const put = spread(places, { least: 8, low: 0, high: 100 });
        const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
        order.forEach((index, at) => {
          const [here, before] = [put[index] ?? NaN, put[order[at - 1] ?? -1]];
          expect(here).toBeGreaterThanOrEqual(-1e-6);
          expect(here).toBeLessThanOrEqual(100 + 1e-6);
          if (before !== undefined) expect(here - before).toBeGreaterThanOrEqual(least - 1e-6);
        });
      }),
    );
  });
});

test("words never cover words, and cover marks only where nothing else is free", () => {
  const field = labelField({ x: 0, y: 0, width: 100, height: 20 });
  const at = (x: number): { box: { x: number; y: number; width: number; height: number } } => ({
    box: { x, y: 0, width: 40, height: 20 },
  });
  field.block({ x: 0, y: 0, width: 10, height: 20 }, { hard: false });
  expect(field.place([at(0), at(50)])?.box.x).toBe(50);
  expect(field.place([at(0), at(40)])?.box.x).toBe(0);
  expect(field.place([at(0), at(50)])).toBeNull();
});

describe("an axis holds every number that is drawn", () => {
  const shares = (scale: { share(value: number): number }, values: readonly number[]): readonly number[] =>
    values.map((value) => scale.share(value));
  const within = (all: readonly number[]): boolean =>
    all.every((share) => share >= -1e-9 && share <= 1 + 1e-9);

  test("in round steps", () => {
    const numbers = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, fromZero) => {
        const scale = linearScale(values, { fromZero });
        expect(within(shares(scale, values))).toBe(true);
        expect(scale.ticks.length).toBeLessThan(10);
        if (fromZero) expect(scale.ticks).toContain(0);
      }),
    );
  });

  test("and in equal ratios, with two ticks at least", () => {
    const numbers = fc.array(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const scale = logScale(values);
        expect(within(shares(scale, values))).toBe(true);
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks.length).toBeLessThan(14);
      }),
    );
  });
});
