import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../comparison";
import { isMissing, missing, type Measured } from "../missing";
import { about, atLeast, between, containsPoint, exactly, moreThan, scale } from "../quantity";
import { notation, positiveQuantity, withMember } from "../testing/quantities";
import { yearsToClose, type Closing } from "./years-to-close";

const quantity = (value: number | Measured): Measured => (typeof value === "number" ? exactly(value) : value);

type Side = readonly [level: number | Measured, growth: number | Measured];

const closing = (behind: Side, ahead: Side): Closing =>
  yearsToClose({
    behind: { level: quantity(behind[0]), growth: quantity(behind[1]) },
    ahead: { level: quantity(ahead[0]), growth: quantity(ahead[1]) },
  });

function text({ years }: Closing): string {
  if (isMissing(years)) return years.missing;
  const short = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
  return notation({ ...years, lower: short(years.lower), upper: short(years.upper) });
}

describe("years until a gap closes", () => {
  // By hand: ln 2 ÷ ln (1.10 ÷ 1.05) = 0.693147 ÷ 0.046520 = 14.9000; ln 2 ÷ ln (1.20 ÷ 1.05) = 5.1909.
  it.each<[string, Side, Side, readonly [answer: string, years: string]]>([
    ["faster", [50, 0.1], [100, 0.05], ["years", "[14.9, 14.9]"]],
    ["a shrinking leader", [50, 0], [100, -0.5], ["years", "[1, 1]"]],
    ["level", [100, 0.05], [100, 0.05], ["years", "[0, 0]"]],
    ["already ahead", [120, 0.1], [100, 0.05], ["already-ahead", "already-ahead"]],
    ["level or ahead", [between(100, 120), 0.1], [100, 0.05], ["already-ahead", "already-ahead"]],
    ["level or behind", [between(50, 100), 0.1], [100, 0.05], ["years", "[0, 14.9]"]],
    ["no faster", [50, 0.05], [100, 0.05], ["never", "gap-never-closes"]],
    ["slower", [50, 0.02], [100, 0.05], ["never", "gap-never-closes"]],
    ["a rate between two", [50, between(0.1, 0.2)], [100, 0.05], ["years", "[5.1909, 14.9]"]],
    ["a rate over one", [50, moreThan(0.1)], [100, 0.05], ["years", "(0, 14.9)"]],
    ["rates that may be equal", [50, between(0.05, 0.1)], [100, 0.05], ["unknown", "[14.9, ∞)"]],
    ["a leader at least so far", [50, 0.1], [atLeast(100), 0.05], ["years", "[14.9, ∞)"]],
    ["levels that may be either way", [between(50, 120), 0.1], [100, 0.05], ["unknown", "[0, 14.9]"]],
    ["a loss of everything", [50, -1], [100, 0.05], ["unknown", "level-not-positive"]],
    ["a level of nothing", [0, 0.1], [100, 0.05], ["unknown", "level-not-positive"]],
    ["a missing rate", [50, missing("not-stated")], [100, 0.05], ["unknown", "not-stated"]],
  ])("%s", (_case, behind, ahead, [answer, years]) => {
    const result = closing(behind, ahead);
    expect(result.answer).toBe(answer);
    expect(text(result)).toBe(years);
  });

  it("is told of rates that doubles beside one cannot tell apart", () => {
    // ln 2 ÷ ln(1.20000000000000004 ÷ 1.2) = 20794415416798359.6 (a double holds …360), by Python's decimal with 50 digits.
    const { answer, years } = closing([50, 0.20000000000000004], [100, 0.2]);
    expect(answer).toBe("years");
    if (isMissing(years)) throw new Error(years.missing);
    expect((years.point ?? 0) / 20794415416798360).toBeCloseTo(1, 12);
  });

  it("says what the bounds allow", () => {
    expect(closing([50, between(0.05, 0.1)], [100, 0.05]).possible).toEqual(["years", "never"]);
    expect(closing([between(50, 120), 0.1], [100, 0.05]).possible).toEqual(["years", "already-ahead"]);
    expect(closing([between(50, 120), 0.01], [100, 0.05])).toMatchObject({
      possible: ["already-ahead", "never"],
      years: missing("order-unknown"),
    });
  });

  it("flags a time that rests on a convention", () => {
    expect(text(closing([about(50, { relative: 0.1 }), 0.1], [100, 0.05]))).toBe("[12.8512~, 17.1648~]");
  });
});

describe("laws", () => {
  const level = withMember(positiveQuantity);
  const rate = level.map(([one, member]) => [scale(one, -2), member / 100] as const);
  const courses = fc.tuple(level, rate, level, rate);

  it("holds every time that members give, and allows every answer", () => {
    fc.assert(
      fc.property(courses, ([[a, la], [g, ga], [b, lb], [h, gb]]) => {
        const [wide, exact] = [closing([a, g], [b, h]), closing([la, ga], [lb, gb])];
        // A level that may be the same or more counts as ahead.
        if (la === lb && wide.possible.includes("already-ahead")) return;
        expect(wide.possible).toEqual(expect.arrayContaining([...exact.possible]));
        if (isMissing(exact.years) || exact.years.point === null) return;
        if (isMissing(wide.years)) throw new Error(wide.years.missing);
        const { point } = exact.years;
        const slack = Math.abs(point) * 1e-9;
        const { years } = wide;
        expect([point - slack, point, point + slack].some((near) => containsPoint(years, near))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is zero for equal levels, whatever the rates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), rate, rate, (one, [g], [h]) => {
        const result = closing([one, g], [one, h]);
        expect([result.answer, text(result)]).toEqual(["years", "[0, 0]"]);
      }),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(courses, ([[a], [g], [b], [h]]) => {
        const [plain, scaled] = [closing([a, g], [b, h]), closing([scale(a, 8), g], [scale(b, 8), h])];
        expect([scaled.possible, text(scaled)]).toEqual([plain.possible, text(plain)]);
      }),
    );
  });

  it("never closes exactly where the one behind certainly grows no faster", () => {
    fc.assert(
      fc.property(rate, rate, ([g], [h]) => {
        const noFaster = compare(g, "<=", h).verdict === "certain";
        expect(closing([1, g], [2, h]).answer === "never").toBe(noFaster);
      }),
    );
  });
});
