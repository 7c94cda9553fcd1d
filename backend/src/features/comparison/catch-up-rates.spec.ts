import { exactly, isMissing, parsePeriod, type ObsStatus, type Timeline } from "@jiqun/statistics";
import { describe, expect, it } from "vitest";
import { ratesOf, type Side } from "./catch-up-rates";
import type { ReadSeries } from "./series-timeline";

type Values = Readonly<Record<string, number>>;

function timeline(values: Values, breakAt?: string): Timeline {
  return Object.entries(values).map(([period, value]) => ({
    period: parsePeriod(period),
    value: exactly(value),
    statuses: (period === breakAt ? ["B"] : ["A"]) satisfies ObsStatus[],
    cautions: [],
    lineage: null,
  }));
}

interface Given {
  readonly levels?: Values;
  readonly nominal?: Values;
  readonly real?: Values;
  readonly breakAt?: string;
}

function side({ levels = {}, nominal = {}, real = {}, breakAt }: Given): Side {
  const growth = (form: string, values: Values): ReadSeries =>
    ({ series: { form, scope: { priceBase: { code: "current" } } }, timeline: timeline(values) }) as never;
  return {
    code: "",
    levels: timeline(levels, breakAt),
    growth: [growth("growth_yoy", nominal), growth("growth_yoy_real", real)],
  };
}

function told(behind: Given, ahead: Given): unknown {
  const upTo = parsePeriod("2024");
  const rates = ratesOf({ behind: side(behind), ahead: side(ahead), upTo, kind: "nominal" });
  if (rates === null) return null;
  const point = ({ value }: typeof rates.behind): unknown => !isMissing(value) && value.point?.toFixed(4);
  const { rule, from, period, years } = rates;
  return [rule, from?.code ?? null, period.code, years, point(rates.behind), point(rates.ahead)];
}

describe("rates to go on by", () => {
  it("are published nominal ones of the newest period that both have, unless levels tell of a later one", () => {
    const behind = { nominal: { "2023": 0.08, "2024": 0.01 }, real: { "2024": 0.07 } };
    const ahead = { nominal: { "2022": 0.02, "2023": 0.03 }, real: { "2024": 0.05 } };
    const published = ["published", null, "2023", 1, "0.0800", "0.0300"];
    expect(told(behind, ahead)).toEqual(published);
    const to2023 = { levels: { "2019": 100, "2023": 200 } };
    expect(told({ ...behind, ...to2023 }, { ...ahead, ...to2023 })).toEqual(published);
    // 1.21 = 1.1².
    const to2024 = { levels: { "2022": 100, "2024": 121 } };
    expect(told({ ...behind, ...to2024 }, { ...ahead, ...to2024 })).toEqual([
      ...["computed", "2022", "2024", 2, "0.1000", "0.1000"],
    ]);
  });

  it("are averages over the longest span that both have, and never across a break", () => {
    // 1.1² = 1.21 and 1.05² = 1.1025, over 2021–2023: the one has no 2020, the other no 2024.
    const behind = { levels: { "2021": 100, "2022": 105, "2023": 121, "2024": 130 }, real: { "2023": 0.07 } };
    const ahead = { levels: { "2020": 100, "2021": 200, "2023": 220.5 }, real: { "2023": 0.05 } };
    expect(told(behind, ahead)).toEqual(["computed", "2021", "2023", 2, "0.1000", "0.0500"]);
    // With a break in 2022 real rates of one year are left.
    expect(told({ ...behind, breakAt: "2022" }, ahead)).toEqual([
      ...["published-real", null, "2023", 1, "0.0700", "0.0500"],
    ]);
  });

  it("are none rather than two of different times or kinds", () => {
    expect(told({ nominal: { "2023": 0.08 } }, { real: { "2023": 0.05 } })).toBeNull();
    expect(told({ real: { "2023": 0.08 } }, { real: { "2022": 0.05 } })).toBeNull();
    // What became known of later periods counts no more than a later level.
    expect(told({ real: { "2025": 0.08 } }, { real: { "2025": 0.05 } })).toBeNull();
  });
});
