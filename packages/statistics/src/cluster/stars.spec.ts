import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missing } from "../missing";
import { atLeast, exactly, moreThan, over } from "../quantity";
import { anyQuantity, notation, withMember } from "../testing/quantities";
import { clusterStars, europeanStarThresholds, type StarNumbers } from "./stars";
import type { Measured } from "../missing";

const numbers = (size: Measured, specialisation: Measured, focus: Measured): StarNumbers<Measured> => ({
  size,
  specialisation,
  focus,
});

describe("stars of a cluster", () => {
  it.each<[string, StarNumbers<Measured>, string]>([
    ["all three", numbers(exactly(12_000), exactly(2.4), exactly(0.05)), "[3, 3]"],
    ["none", numbers(exactly(900), exactly(1.4), exactly(0.01)), "[0, 0]"],
    // Size and focus exceed, the quotient reaches: 10000 and 3% do not do, 2 does.
    ["at the thresholds", numbers(exactly(10_000), exactly(2), exactly(0.03)), "[1, 1]"],
    ["over the threshold of size", numbers(moreThan(10_000), exactly(1), exactly(0.01)), "[1, 1]"],
    ["bounds around thresholds", numbers(atLeast(9000), over(1), exactly(0.05)), "[1, 2]"],
    ["a number that is missing", numbers(missing("suppressed"), exactly(3), exactly(0.05)), "[2, 3]"],
  ])("%s", (_case, values, stars) => {
    expect(notation(clusterStars(values).stars)).toBe(stars);
  });

  it("tells what decided, and takes other thresholds", () => {
    const values = numbers(exactly(900), exactly(1.5), missing("not-stated"));
    const { facts, stars } = clusterStars(values, { ...europeanStarThresholds, size: 500 });
    expect(facts.map(({ criterion, threshold, met }) => [criterion, threshold, met])).toEqual([
      ["size", 500, "certain"],
      ["specialisation", 2, "certainly-not"],
      ["focus", 0.03, "unknown"],
    ]);
    expect(notation(stars)).toBe("[1, 2]");
  });

  it("holds the stars that members get", () => {
    const drawn = withMember(anyQuantity);
    fc.assert(
      fc.property(drawn, drawn, drawn, ([size, a], [specialisation, b], [focus, c]) => {
        const thresholds = { size: 10, specialisation: 2, focus: 0 };
        const wide = clusterStars({ size, specialisation, focus }, thresholds).stars;
        const point = clusterStars(numbers(exactly(a), exactly(b), exactly(c)), thresholds).stars.point ?? -1;
        expect([wide.lower ?? 9, point, wide.upper ?? 0]).toEqual(
          [wide.lower ?? 9, point, wide.upper ?? 0].sort((x, y) => x - y),
        );
      }),
    );
  });
});
