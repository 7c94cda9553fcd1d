import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMissing, type Measured } from "../missing";
import { parsePeriod } from "../period";
import {
  about,
  atLeast,
  atMost,
  between,
  containsPoint,
  exactly,
  lessThan,
  moreThan,
  over,
  scale,
  type Quantity,
} from "../quantity";
import { notation, positiveQuantity, withMember } from "../testing/quantities";
import { observed, type Told } from "../testing/timelines";
import type { TimedValue } from "../timeline/timeline";
import { levelCrossing, type LevelCrossing } from "./level-crossing";

const text = (value: Measured): string => (isMissing(value) ? value.missing : notation(rounded(value)));

function rounded(quantity: Quantity): Quantity {
  const short = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));
  return { ...quantity, lower: short(quantity.lower), upper: short(quantity.upper) };
}

function told(level: Told, period = "2024"): TimedValue {
  const [value] = observed({ [period]: level });
  if (value === undefined) throw new Error("no value");
  return value;
}

const crossing = (ahead: Readonly<Record<string, Told>>, level: Told): LevelCrossing =>
  levelCrossing(observed(ahead), told(level));

const codes = (result: LevelCrossing): readonly string[] => result.between.map(({ period }) => period.code);

describe("the period at which a series had a level", () => {
  // By hand: 15 lies half way from 10 to 20, and ln 1.5 ÷ ln 2 = 0.5849625 of the way at constant growth.
  it("lies between the two values around it", () => {
    const result = crossing({ "2010": 10, "2011": 20, "2012": 40 }, 15);
    expect(result).toMatchObject({ answer: "at", possible: ["at"], several: "certainly-not" });
    expect(text(result.linear)).toBe("[2010.5, 2010.5]");
    expect(text(result.logLinear)).toBe("[2010.584963, 2010.584963]");
    expect(text(result.gap)).toBe("[13.415037, 13.5]");
    expect(codes(result)).toEqual(["2010", "2011"]);
  });

  it.each<
    [string, Readonly<Record<string, Told>>, Told, readonly [answer: string, linear: string, gap?: string]]
  >([
    ["on a value", { "2010": 10, "2011": 20 }, 20, ["at", "[2011, 2011]", "[13, 13]"]],
    ["on the first value", { "2010": 10, "2011": 20 }, 10, ["at", "[2010, 2010]", "[14, 14]"]],
    ["before the first", { "2010": 10, "2011": 20 }, 5, ["before-first", "(-∞, 2010)", "(14, ∞)"]],
    [
      "after the last",
      { "2010": 10, "2011": 20 },
      25,
      ["after-last", "level-not-reached", "level-not-reached"],
    ],
    ["never", { "2010": 10, "2024": 20 }, 25, ["never-reached", "level-not-reached", "level-not-reached"]],
    // (13 − 10) ÷ (20 − 10) of the two years from 2010 to 2012.
    ["over a missing year", { "2010": 10, "2011": "not-stated", "2012": 20 }, 13, ["at", "[2010.6, 2010.6]"]],
    [
      "the last of several",
      { "2010": 10, "2011": 20, "2012": 10, "2013": 20 },
      15,
      ["at", "[2012.5, 2012.5]"],
    ],
    // Over 20 in 10, 30, 60: after the middle of the first year, and nothing says how long after.
    [
      "a level over a number",
      { "2010": 10, "2011": 30, "2012": 60 },
      moreThan(20),
      ["unknown", "(2010.5, ∞)"],
    ],
    [
      "a level in a range",
      { "2010": 10, "2011": 30, "2012": 60 },
      between(20, 45),
      ["at", "[2010.5, 2011.5]"],
    ],
    ["a level below a number", { "2010": 10, "2011": 30 }, lessThan(20), ["unknown", "(-∞, 2010.5)"]],
    // From at least 10 to 20: 15 lies at the middle if it was 10, at once if it was just below 15, earlier if above.
    ["an open value", { "2010": atLeast(10), "2011": 20 }, 15, ["unknown", "(-∞, 2010.5]"]],
    ["a next value over a number", { "2010": 10, "2011": moreThan(20) }, 15, ["at", "(2010, 2010.5)"]],
    ["about", { "2010": 10, "2011": 20 }, about(15, { relative: 0.1 }), ["at", "[2010.35~, 2010.65~]"]],
    ["nothing known of the level", { "2010": 10, "2011": 20 }, atMost(100), ["unknown", "order-unknown"]],
    ["a missing level", { "2010": 10 }, "suppressed", ["unknown", "suppressed", "suppressed"]],
    ["no values", { "2010": "not-stated" }, 5, ["unknown", "no-parts", "no-parts"]],
    ["a loss", { "2010": -5, "2011": 20 }, 5, ["unknown", "level-not-positive", "level-not-positive"]],
  ])("%s", (_case, ahead, level, [answer, linear, gap]) => {
    const result = crossing(ahead, level);
    expect(result.answer).toBe(answer);
    expect(text(result.linear)).toBe(linear);
    if (gap !== undefined) expect(text(result.gap)).toBe(gap);
  });

  it("says what the bounds allow where they allow several answers", () => {
    expect(crossing({ "2010": 10, "2011": 30 }, lessThan(20)).possible).toEqual(["before-first", "at"]);
    expect(crossing({ "2010": 10, "2011": 30 }, moreThan(20)).possible).toEqual(["at", "after-last"]);
  });

  it("tells a series that fell back from one that only rose", () => {
    expect(crossing({ "2010": 10, "2011": 20, "2012": 10, "2013": 20 }, 15).several).toBe("certain");
    expect(crossing({ "2010": 10, "2011": over(20), "2012": 22, "2013": 40 }, 25).several).toBe("unknown");
    expect(crossing({ "2010": 10, "2011": 30, "2012": 60 }, moreThan(20)).several).toBe("certainly-not");
  });

  it("has no constant growth from zero", () => {
    const result = crossing({ "2010": 0, "2011": 20 }, 5);
    expect(text(result.linear)).toBe("[2010.25, 2010.25]");
    expect(text(result.logLinear)).toBe("level-not-positive");
    expect(text(result.gap)).toBe("[13.75, 13.75]");
  });
});

describe("laws", () => {
  const member = withMember(positiveQuantity);
  const series = fc.tuple(fc.array(member, { minLength: 1, maxLength: 5 }), member);
  const years = (values: readonly Told[]): Readonly<Record<string, Told>> =>
    Object.fromEntries(values.map((value, at) => [String(2010 + at), value]));

  it("holds every crossing that members give", () => {
    fc.assert(
      fc.property(series, ([values, [level, point]]) => {
        const result = crossing(years(values.map(([quantity]) => quantity)), level);
        const exact = crossing(years(values.map(([, one]) => one)), exactly(point));
        expect(result.possible).toEqual(expect.arrayContaining([...exact.possible]));
        for (const by of ["linear", "logLinear"] as const) {
          const [wide, narrow] = [result[by], exact[by]];
          if (isMissing(narrow)) continue;
          if (isMissing(wide)) {
            expect(wide.missing).toBe("order-unknown");
            continue;
          }
          // Logarithms are rounded; bounds on decimals are not.
          const slack = by === "linear" ? 0 : 1e-9;
          if (narrow.point !== null) expect(holds(wide, narrow.point, slack)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("tells neighbouring doubles apart, where a way by rates is one by amounts", () => {
    const magnitude = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(magnitude, (from) => {
        const [next, last] = [doubleAfter(from), doubleAfter(doubleAfter(from))];
        const ends = crossing({ "2010": from, "2011": next }, next);
        expect(text(ends.logLinear)).toBe("[2011, 2011]");
        const middle = crossing({ "2010": from, "2011": last }, next);
        expect(text(middle.logLinear)).toBe(text(middle.linear));
      }),
    );
  });

  // By hand: ln(1 ÷ 5e-324) ÷ ln(1e308 ÷ 5e-324) = 744.4401 ÷ 1453.6363 = 0.5121227 of the way.
  it("reaches from the smallest double to the largest", () => {
    expect(text(crossing({ "2010": 5e-324, "2011": 1e308 }, 1).logLinear)).toBe("[2010.512123, 2010.512123]");
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(series, ([values, [level]]) => {
        const plain = crossing(years(values.map(([quantity]) => quantity)), level);
        const scaled = crossing(years(values.map(([quantity]) => scale(quantity, 4))), scale(level, 4));
        expect([scaled.possible, text(scaled.linear), scaled.several]).toEqual([
          plain.possible,
          text(plain.linear),
          plain.several,
        ]);
      }),
    );
  });

  it("is the same period for a level taken from the rising series itself", () => {
    const ahead = observed({ "2010": 10, "2011": 20, "2012": 40 });
    for (const value of ahead) {
      const itself = levelCrossing(ahead, { ...value, period: parsePeriod("2024") });
      expect(text(itself.linear)).toBe(`[${value.period.code}, ${value.period.code}]`);
    }
  });
});

function doubleAfter(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0);
}

function holds(quantity: Quantity, value: number, slack: number): boolean {
  return [value, value - slack, value + slack].some((near) => containsPoint(quantity, near));
}
