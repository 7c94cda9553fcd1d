import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMissing, missing, type Measured } from "../missing";
import { about, atLeast, between, exactly, over, type Quantity } from "../quantity";
import { notation, positiveQuantity, withMember } from "../testing/quantities";
import type { Assessed } from "./assessment";
import { concentrationRatio, herfindahl, normalisedHerfindahl } from "./concentration";
import type { Distribution } from "./distribution";

type Told = number | Measured;

const distribution = (values: readonly Told[], total: Told | null = null): Distribution => ({
  parts: values.map((value, at) => ({ code: `unit ${at}`, value: measuredOf(value) })),
  total: total === null ? null : measuredOf(total),
  smallBase: null,
});

function measuredOf(value: Told): Measured {
  return typeof value === "number" ? exactly(value) : value;
}

function text({ value }: Assessed): string {
  if (isMissing(value)) return value.missing;
  const short = (bound: number | null): number | null => (bound === null ? null : Number(bound.toFixed(6)));
  return notation({ ...value, lower: short(value.lower), upper: short(value.upper) });
}

const secret = missing("suppressed", "*");

describe("how concentrated units are", () => {
  // By hand: 0.4² + 0.3² + 0.2² + 0.1² = 0.30; (0.30 − 1/4) ÷ (3/4) = 0.0667; the two largest have 0.7.
  it("squares the shares, and adds up the largest", () => {
    const units = distribution([30, 40, 10, 20]);
    expect(text(herfindahl(units))).toBe("[0.3, 0.3]");
    expect(text(normalisedHerfindahl(units))).toBe("[0.066667, 0.066667]");
    expect(text(concentrationRatio(units, { largest: 2 }))).toBe("[0.7, 0.7]");
    expect(text(concentrationRatio(units, { largest: 4 }))).toBe("[1, 1]");
  });

  // By hand: 60 and 20 of 100 leave 20. In one: 0.36 + 0.04 + 0.04. In two: each 0.1, or one has all of it.
  it.each<[string, Distribution, string, string]>([
    ["one suppressed part", distribution([60, 20, secret], 100), "[0.44, 0.44]", "[0.8, 0.8]"],
    ["two suppressed parts", distribution([60, 20, secret, secret], 100), "[0.42, 0.44]", "[0.8, 0.8]"],
    ["no total to bound them", distribution([60, 20, secret]), "suppressed", "suppressed"],
    [
      "a total that is missing too",
      distribution([60, secret], missing("not-stated")),
      "suppressed",
      "suppressed",
    ],
    [
      "parts above the total",
      distribution([60, 50, secret], 100),
      "part-exceeds-whole",
      "part-exceeds-whole",
    ],
    // One of two units with 40 to 60 of 100: from 0.5 where they are equal to 0.6² + 0.4².
    ["a range", distribution([between(40, 60), secret], 100), "[0.5, 0.52]", "[1, 1]"],
    ["nothing", distribution([]), "no-parts", "no-parts"],
    ["parts of nothing", distribution([0, 0]), "zero-in-divisor", "zero-in-divisor"],
    ["a negative part", distribution([-1, 2]), "part-negative", "part-negative"],
  ])("%s", (_case, units, index, ratio) => {
    expect(text(herfindahl(units))).toBe(index);
    expect(text(concentrationRatio(units, { largest: 2 }))).toBe(ratio);
  });

  it("counts what nobody knows as a range without a point", () => {
    const { value } = herfindahl(distribution([about(60, { relative: 0.1 }), secret, secret], 100));
    expect(!isMissing(value) && value.point).toBeNull();
  });

  it("has no normalised index of one unit", () => {
    expect(text(normalisedHerfindahl(distribution([5])))).toBe("too-few-units");
    expect(text(herfindahl(distribution([5])))).toBe("[1, 1]");
  });

  it("warns of little to go by, of missing parts, and of parts that miss their total", () => {
    expect(herfindahl({ ...distribution([3, 4]), smallBase: 10 }).warnings).toEqual(["small-base"]);
    expect(herfindahl({ ...distribution([30, 40]), smallBase: 10 }).warnings).toEqual([]);
    expect(herfindahl(distribution([60, secret, missing("not-stated")], 100)).warnings).toEqual([
      "suppressed-part",
      "absent-part",
    ]);
    expect(herfindahl(distribution([60, 20], 100)).warnings).toEqual(["parts-miss-total"]);
    expect(herfindahl(distribution([60, over(30)], 95)).warnings).toEqual([]);
  });
});

describe("laws of concentration", () => {
  const members = fc.array(withMember(positiveQuantity), { minLength: 2, maxLength: 6 });
  const exact = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });

  it("holds every index and ratio that members give", () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 3 }), (units, largest) => {
        const [wide, points] = [units.map(([quantity]) => quantity), units.map(([, point]) => point)];
        const whole = points.reduce((a, b) => a + b);
        const shares = points.map((point) => point / whole).sort((a, b) => b - a);
        const index = shares.reduce((all, share) => all + share * share, 0);
        const count = shares.length;
        const top = shares.slice(0, largest).reduce((a, b) => a + b);
        expectHolds(herfindahl(distribution(wide)), index);
        expectHolds(normalisedHerfindahl(distribution(wide)), (index - 1 / count) / (1 - 1 / count));
        expectHolds(concentrationRatio(distribution(wide), { largest }), top);
      }),
    );
  });

  it("holds whatever suppressed parts are", () => {
    fc.assert(
      fc.property(exact, fc.integer({ min: 1, max: 4 }), (values, hidden) => {
        const whole = values.reduce((a, b) => a + b);
        const thin = values.map((value, at) => (at < hidden ? secret : value));
        expectHolds(
          herfindahl(distribution(thin, whole)),
          values.reduce((all, value) => all + (value / whole) ** 2, 0),
        );
      }),
    );
  });

  it("lies between 1/n and 1, normalised between 0 and 1, and no wider than the shares", () => {
    fc.assert(
      fc.property(members, (units) => {
        const wide = distribution(units.map(([quantity]) => quantity));
        const [index, normalised] = [herfindahl(wide).value, normalisedHerfindahl(wide).value];
        if (isMissing(index) || isMissing(normalised)) throw new Error("missing");
        expect(index.lower).toBeGreaterThanOrEqual(1 / units.length - 1e-15);
        expect(index.upper).toBeLessThanOrEqual(1);
        expect(normalised.lower).toBeGreaterThanOrEqual(0);
        expect(normalised.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is 1/n for equal units, 0 normalised", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 1e6 }), (count, value) => {
        const equal = distribution(Array.from({ length: count }, () => value));
        expect(text(herfindahl(equal))).toBe(text({ value: exactly(1 / count), warnings: [] }));
        expect(text(normalisedHerfindahl(equal))).toBe("[0, 0]");
      }),
    );
  });

  it("is open to the top for a unit without an upper bound", () => {
    expect(text(herfindahl(distribution([atLeast(50), 50])))).toBe("[0.5, 1]");
  });
});

function expectHolds({ value }: Assessed, point: number): void {
  if (isMissing(value)) throw new Error(value.missing);
  expect(value).toSatisfy((quantity: Quantity) => {
    return (quantity.lower ?? point) <= point + 1e-12 && (quantity.upper ?? point) >= point - 1e-12;
  });
}
