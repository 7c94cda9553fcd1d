import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodes } from "./code-order";

test("days and codes stand in one order, whatever order they came in", () => {
  const sorted = ["2019-12-31", "2020-01-01", "A", "B", "a"];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (mixed) => {
      expect([...mixed].sort(compareCodes)).toEqual(sorted);
    }),
  );
  expect(compareCodes("x", "x")).toBe(0);
});
