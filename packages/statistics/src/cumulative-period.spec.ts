import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativePeriod } from "./cumulative-period";
import { parsePeriod } from "./period";
import { frequencyOf } from "./period-relation";

describe("the period of a cumulative value", () => {
  it.each([
    ["2024-01", "2024-01"],
    ["2024-02", "2024-01/P2M"],
    ["2020-04", "2020-01/P4M"],
    ["2018-12", "2018-01/P12M"],
    ["2024-01/P8M", "2024-01/P8M"],
    ["2024-03/P2M", "2024-03/P2M"],
    ["2024-Q2", "2024-Q2"],
    ["2024-S1", "2024-S1"],
    ["2024", "2024"],
    ["2024-03-15", "2024-03-15"],
  ])("under %s is %s", (printed, meant) => {
    expect(cumulativePeriod(parsePeriod(printed)).code).toBe(meant);
  });

  it("begins with the year, ends as printed, keeps the frequency, and is what it is when asked again", () => {
    const months = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, ([year, month]) => {
        const printed = parsePeriod(`${year}-${String(month).padStart(2, "0")}`);
        const meant = cumulativePeriod(printed);
        expect(meant).toEqual(parsePeriod(`${year}-01/P${month}M`));
        expect([meant.start, meant.end]).toEqual([`${year}-01-01`, printed.end]);
        expect(frequencyOf(meant)).toBe("M");
        expect(cumulativePeriod(meant)).toEqual(meant);
      }),
    );
  });
});
