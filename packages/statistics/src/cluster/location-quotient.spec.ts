import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMissing, missing, type Measured } from "../missing";
import { about, atLeast, exactly, moreThan, over } from "../quantity";
import { notation, positiveQuantity, withMember } from "../testing/quantities";
import { locationQuotient, type Presence } from "./location-quotient";

type Told = number | Measured;

const measuredOf = (value: Told): Measured => (typeof value === "number" ? exactly(value) : value);

const inTotal = (here: Told, total: Told): Presence => ({ here: measuredOf(here), total: measuredOf(total) });

const beside = (here: Told, elsewhere: Told): Presence => ({
  here: measuredOf(here),
  elsewhere: measuredOf(elsewhere),
});

const quotient = (industry: Presence, all: Presence): Measured =>
  locationQuotient({ industry, all, smallBase: null }).value;

const text = (value: Measured): string => (isMissing(value) ? value.missing : notation(value));

describe("the location quotient", () => {
  // By hand: 100 of 1000 here, 200 of 4000 in the country: 0.10 ÷ 0.05 = 2. With the rest of the country: 100 and 3000.
  it.each<[string, Presence, Presence, string]>([
    ["totals", inTotal(100, 200), inTotal(1000, 4000), "[2, 2]"],
    ["the rest of the country", beside(100, 100), beside(1000, 3000), "[2, 2]"],
    ["none of it here", inTotal(0, 200), inTotal(1000, 4000), "[0, 0]"],
    // Over 100, up to all of 200: the share is (0.5, 1].
    ["over a number", inTotal(moreThan(100), 200), inTotal(1000, 4000), "(2, 4]"],
    ["at least, with the rest", beside(atLeast(100), 100), beside(1000, 3000), "[2, 4)"],
    ["about", inTotal(about(100, { relative: 0.1 }), 200), inTotal(1000, 4000), "[1.8~, 2.2~]"],
    ["an industry that may be nothing", inTotal(0, 0), inTotal(1000, 4000), "zero-in-divisor"],
    ["a region of nothing", inTotal(0, 200), inTotal(0, 4000), "zero-in-divisor"],
    ["more here than there is", inTotal(300, 200), inTotal(1000, 4000), "part-exceeds-whole"],
    ["a suppressed number", inTotal(missing("suppressed"), 200), inTotal(1000, 4000), "suppressed"],
  ])("%s", (_case, industry, all, expected) => {
    expect(text(quotient(industry, all))).toBe(expected);
  });

  it("warns of an industry that may be small", () => {
    const of = (here: Told): readonly string[] =>
      locationQuotient({ industry: inTotal(here, 200), all: inTotal(1000, 4000), smallBase: 10 }).warnings;
    expect([of(9), of(10), of(over(5)), of(missing("suppressed"))]).toEqual([
      ["small-base"],
      [],
      ["small-base"],
      [],
    ]);
  });
});

describe("laws", () => {
  const amount = withMember(positiveQuantity);

  it("of the whole is 1, however little is known of it", () => {
    fc.assert(
      fc.property(positiveQuantity, positiveQuantity, (industry, all) => {
        expect(quotient(beside(industry, 0), beside(all, 0))).toMatchObject({ lower: 1, upper: 1, point: 1 });
      }),
    );
  });

  it("holds every quotient that members give", () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (...all) => {
        const [[a, x], [b, y], [c, z], [d, w]] = all;
        const wide = quotient(beside(a, b), beside(c, d));
        if (isMissing(wide)) throw new Error(wide.missing);
        const value = x / (x + y) / (z / (z + w));
        expect(wide.lower).toBeLessThanOrEqual(value * (1 + 1e-12));
        expect(wide.upper ?? Infinity).toBeGreaterThanOrEqual(value * (1 - 1e-12));
      }),
    );
  });

  it("averages 1 over the regions, weighed by their size", () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 91, max: 900 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(counts, (regions) => {
        const [e, r] = [regions.reduce((s, [one]) => s + one, 0), regions.reduce((s, [, one]) => s + one, 0)];
        fc.pre(e > 0);
        const weighed = regions.map(([here, all]) => {
          const value = quotient(inTotal(here, e), inTotal(all, r));
          return isMissing(value) ? Number.NaN : (value.point ?? Number.NaN) * (all / r);
        });
        expect(weighed.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
      }),
    );
  });
});
