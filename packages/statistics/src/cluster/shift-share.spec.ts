import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMissing, missing, type Measured } from "../missing";
import { about, exactly } from "../quantity";
import { notation, positiveQuantity, withMember } from "../testing/quantities";
import { dynamicShiftShare, shiftShare, type ShiftShareComponents, type Snapshot } from "./shift-share";

type Told = number | Measured;

const measuredOf = (value: Told): Measured => (typeof value === "number" ? exactly(value) : value);

/** Industries by [region, nation]; the nation's total is their sum. */
const snapshot = (...industries: readonly (readonly [Told, Told])[]): Snapshot => ({
  industries: industries.map(([region, nation], at) => ({
    code: `class ${at}`,
    region: measuredOf(region),
    nation: measuredOf(nation),
  })),
  region: null,
  nation: null,
});

function told(components: ShiftShareComponents): readonly string[] {
  const { change, nationalShare, industryMix, regionalShift } = components;
  return [change, nationalShare, industryMix, regionalShift].map((value) => {
    if (isMissing(value)) return value.missing;
    const short = (bound: number | null): number | null => (bound === null ? null : Number(bound.toFixed(6)));
    return value.point !== null && value.lower === value.upper
      ? String(short(value.point))
      : notation({ ...value, lower: short(value.lower), upper: short(value.upper) });
  });
}

const options = { smallBase: null };

describe("shift-share", () => {
  // Published: G. Krumme, "Shift & Share Table with Excel Explanations", University of Washington, Geography 350. National
  // shares of 10, 20, 40 and 30%, growing by 10, 20, 30 and 40%: 29% together. Region 1000 to 1630: growth effect 290,
  // composition effect −80, differential effect 420.
  const from = snapshot([500, 1000], [100, 2000], [200, 4000], [200, 3000]);
  const to = snapshot([1000, 1100], [100, 2400], [250, 5200], [280, 4200]);

  it("gives the published components", () => {
    const { total, industries } = shiftShare({ from, to }, options);
    expect(told(total)).toEqual(["630", "290", "-80", "420"]);
    expect(industries.map(told)).toEqual([
      ["500", "145", "-95", "450"],
      ["0", "29", "-9", "-20"],
      ["50", "58", "2", "-10"],
      ["80", "58", "22", "0"],
    ]);
  });

  // By hand, with the country as one more industry: 100 to 120 to 180 here, the industry 1000, 1100, 1320 and the rest
  // 1000, 1100, 1210 there. Years: G = 10% and 15%, Gᵢ = 10% and 20%. National 100 × 0.10 + 120 × 0.15 = 28; mix 0 +
  // 120 × 0.05 = 6; shift 80 − 34 = 46. Classical: G = 2530/2000 − 1 = 26.5%, Gᵢ = 32%: 26.5, 5.5 and 48.
  it("adds up the years in the dynamic variant", () => {
    const years = [
      snapshot([100, 1000], [0, 1000]),
      snapshot([120, 1100], [0, 1100]),
      snapshot([180, 1320], [0, 1210]),
    ];
    expect(told(dynamicShiftShare(years, options).total)).toEqual(["80", "28", "6", "46"]);
    const [first, , last] = years;
    if (first === undefined || last === undefined) throw new Error("years");
    expect(told(shiftShare({ from: first, to: last }, options).total)).toEqual(["80", "26.5", "5.5", "48"]);
  });

  it("keeps bounds, and counts a start that enters twice once", () => {
    // By hand: 90 to 110 here against 10% there, in an industry that is the whole country: 120 − 1.1 × [90, 110].
    const vague = about(100, { relative: 0.1 });
    const { total } = shiftShare({ from: snapshot([vague, 1000]), to: snapshot([120, 1100]) }, options);
    expect(told(total)).toEqual(["[10~, 30~]", "[9~, 11~]", "0", "[-1~, 21~]"]);
  });

  it("takes change and national share of the total from stated totals where an industry is suppressed", () => {
    const thin = { ...snapshot([missing("suppressed"), 1000], [500, 1000]), region: exactly(600) };
    const next = { ...snapshot([missing("suppressed"), 1100], [520, 1100]), region: exactly(640) };
    const result = shiftShare({ from: thin, to: next }, options);
    expect(told(result.total)).toEqual(["40", "60", "suppressed", "suppressed"]);
    expect(result.warnings).toEqual(["suppressed-part"]);
    expect(result.industries.map(told)[1]).toEqual(["20", "50", "0", "-30"]);
  });

  it("gives reasons and warnings", () => {
    const none = shiftShare(
      { from: snapshot([5, 0], [100, 900]), to: snapshot([5, 10], [100, 900]) },
      { smallBase: 10 },
    );
    expect(none.industries.map(told)[0]).toEqual(["0", "0.055556", "base-not-positive", "base-not-positive"]);
    expect(none.industries.map(({ warnings }) => warnings)).toEqual([["small-base"], []]);
    expect(told(dynamicShiftShare([from], options).total)).toEqual([
      "no-parts",
      "no-parts",
      "no-parts",
      "no-parts",
    ]);
    const left = shiftShare({ from, to: snapshot([1000, 1100]) }, options).industries.map(told)[3];
    expect(left?.filter((value) => value === "not-stated")).toHaveLength(3);
  });
});

describe("laws", () => {
  const amount = withMember(positiveQuantity);
  const industries = fc.array(fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  });
  type Drawn = readonly (readonly (readonly [readonly [Measured, number], readonly [Measured, number]])[])[];
  const years = (drawn: Drawn, pick: 0 | 1): readonly Snapshot[] =>
    [0, 1, 2].map((year) =>
      snapshot(
        ...drawn.flatMap((course) => {
          const found = course[year];
          return found === undefined ? [] : [[found[0][pick], found[1][pick]] as const];
        }),
      ),
    );

  it("adds up to the change, in total and for each industry", () => {
    fc.assert(
      fc.property(industries, (drawn) => {
        const { total, industries: each } = dynamicShiftShare(years(drawn, 1), options);
        for (const parts of [total, ...each]) {
          const [change = 0, ...components] = points(parts);
          expect(components.reduce((a, b) => a + b)).toBeCloseTo(change, 7);
        }
      }),
    );
  });

  it("holds every component that members give", () => {
    fc.assert(
      fc.property(industries, (drawn) => {
        const wide = dynamicShiftShare(years(drawn, 0), options);
        const exact = dynamicShiftShare(years(drawn, 1), options);
        for (const key of ["change", "nationalShare", "industryMix", "regionalShift"] as const) {
          const [range, point] = [wide.total[key], exact.total[key]];
          if (isMissing(range) || isMissing(point) || point.point === null) throw new Error("missing");
          expect(range.lower ?? -Infinity).toBeLessThanOrEqual(point.point + 1e-7);
          expect(range.upper ?? Infinity).toBeGreaterThanOrEqual(point.point - 1e-7);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("has no mix and no shift of a region that is the country", () => {
    fc.assert(
      fc.property(industries, (drawn) => {
        const same = drawn.map((course) => course.map(([, nation]) => [nation, nation] as const));
        const { total } = dynamicShiftShare(years(same, 1).slice(0, 2), options);
        const [change = 0, national = 0, mix = 0, shift = 0] = points(total);
        expect(national).toBeCloseTo(change, 7);
        expect([Math.abs(mix) < 1e-7, Math.abs(shift) < 1e-7]).toEqual([true, true]);
      }),
    );
  });
});

function points(components: ShiftShareComponents): readonly number[] {
  const { change, nationalShare, industryMix, regionalShift } = components;
  return [change, nationalShare, industryMix, regionalShift].map((value) => {
    if (isMissing(value) || value.point === null) throw new Error("no point");
    return value.point;
  });
}
