import { describe, expect, it } from "vitest";
import { readObservationQuery } from "./observation-request";

const code = (query: Parameters<typeof readObservationQuery>[0]): string => {
  try {
    readObservationQuery(query);
    return "fine";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("readObservationQuery", () => {
  it("takes periods for the days they span", () => {
    expect(
      readObservationQuery({ series: "a, b,a", from: "2024-Q2", to: "2024-01/P8M", asOf: "2025-01-01" }),
    ).toEqual({
      codes: ["a", "b"],
      from: "2024-04-01",
      to: "2024-08-31",
      asOf: "2025-01-01",
    });
  });

  it("leaves open what is not asked for", () => {
    expect(readObservationQuery({ series: "a" })).toEqual({ codes: ["a"], from: null, to: null, asOf: null });
  });

  it.each([
    [{ series: "a", from: "2024-13" }, "PERIOD_INVALID"],
    [{ series: "a", to: "last year" }, "PERIOD_INVALID"],
    [{ series: "a", from: "2025", to: "2024" }, "PERIOD_INVALID"],
    [{ series: "a", from: "2024", to: "2024" }, "fine"],
    [{ series: "a", from: "2024-06", to: "2024" }, "fine"],
    [{ series: "a,,b" }, "REQUEST_INVALID"],
    [{ series: Array.from({ length: 50 }, (_, n) => n).join(",") }, "fine"],
    [{ series: Array.from({ length: 51 }, (_, n) => n).join(",") }, "REQUEST_INVALID"],
  ])("%j: %s", (query, expected) => {
    expect(code(query)).toBe(expected);
  });
});
