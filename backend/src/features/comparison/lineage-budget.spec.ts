import { describe, expect, it } from "vitest";
import { AppError } from "../../errors/app-error";
import { checkLineageBudget } from "./lineage-budget";

type Asked = Parameters<typeof checkLineageBudget>[0];
type Series = Parameters<typeof checkLineageBudget>[1];

/** As many series of one kind, each with as many years. */
const seriesOf = (count: number, periods: number): Series => {
  const timeline = Array.from({ length: periods }, (_, year) => ({
    period: { code: `${1000 + year}`, start: `${1000 + year}-01-01`, end: `${1000 + year}-12-31` },
  }));
  return Array.from({ length: count }, () => ({
    timeline,
    series: { accumulation: "single" },
  })) as unknown as Series;
};

const refusal = (asked: Partial<Asked>, series: Series): AppError | null => {
  try {
    checkLineageBudget({ transform: "yoy", span: null, from: null, to: null, ...asked }, series);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

describe("the budget of lineages", () => {
  it("names the series where the transform has no span, and what would be small enough", () => {
    // 50 × 8000 numbers × 2 observations are 800 000, twice what an answer holds.
    const error = refusal({}, seriesOf(50, 8_000));
    expect([error?.code, error?.details.length]).toEqual(["REQUEST_INVALID", 1]);
    expect(error?.details[0]).toMatchObject({
      parameter: "series",
      value: null,
      expected: {
        zh: expect.stringContaining("400000 个数") as string,
        en: expect.stringContaining("400000 numbers") as string,
      },
    });
  });

  it("names the span where there is one, with the longest that is small enough", () => {
    const error = refusal({ transform: "moving-average", span: 60 }, seriesOf(10, 8_000));
    expect(error?.details[0]).toMatchObject({ parameter: "span", value: "60" });
    expect(error?.details[0]?.expected?.en).toContain("at most 5 ");
  });

  it("is 400 000 observations, those beyond the range not counted", () => {
    expect(refusal({}, seriesOf(25, 8_000))).toBeNull();
    expect(refusal({}, seriesOf(26, 8_000))?.details[0]?.parameter).toBe("series");
    const from = { code: "5000", start: "5000-01-01", end: "5000-12-31" } as Asked["from"];
    expect(refusal({ from }, seriesOf(50, 8_000))).toBeNull();
  });

  it("weighs a number by what its transform rests on", () => {
    expect(refusal({ transform: "level" }, seriesOf(50, 8_000))).toBeNull();
    expect(refusal({ transform: "cumulative" }, seriesOf(5, 8_000))?.details[0]?.parameter).toBe("series");
  });
});
