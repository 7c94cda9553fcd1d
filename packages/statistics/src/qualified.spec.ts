import { describe, expect, it } from "vitest";
import { StatisticsError } from "./errors";
import { qualified } from "./qualified";
import type { Qualifier } from "./quantity";

const bounds = (value: number, qualifier: Exclude<Qualifier, "RG">, decimals = 0): unknown[] => {
  const { lower, lowerOpen, upper, upperOpen } = qualified(value, { qualifier, decimals });
  return [lower, lowerOpen, upper, upperOpen];
};

describe("qualified", () => {
  it.each<[number, Exclude<Qualifier, "RG">, number, unknown[]]>([
    [362, "EQ", 0, [362, false, 362, false]],
    [200, "GT", 0, [200, true, null, false]],
    [20, "GE", 0, [20, false, null, false]],
    [20, "LT", 0, [null, false, 20, true]],
    [20, "LE", 0, [null, false, 20, false]],
    [50, "OV", 0, [50, true, 60, true]],
    [400, "NR", 0, [300, true, 400, true]],
    [-30, "OV", 0, [-40, true, -30, true]],
    [-3.4, "GE", 1, [-3.4, false, null, false]],
    [100, "AP", 0, [95, false, 105, false]],
    [0.3, "AP", 1, [0.25, false, 0.35, false]],
  ])("%d %s", (value, qualifier, decimals, expected) => {
    expect(bounds(value, qualifier, decimals)).toEqual(expected);
  });

  it.each(["OV", "NR"] as const)("refuses %s of nothing", (qualifier) => {
    expect(() => qualified(0, { qualifier, decimals: 0 })).toThrow(StatisticsError);
  });
});
