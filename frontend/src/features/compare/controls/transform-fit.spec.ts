import type { Series } from "@jiqun/contract";
import { expect, test } from "vitest";
import { refusedTransforms } from "./transform-fit";

function seriesAt(priceBase: string, unit = "CNY"): Series {
  return {
    form: "level",
    frequency: "A",
    accumulation: "single",
    indicator: { kind: "flow", unit },
    scope: { priceBase: { code: priceBase } },
  } as unknown as Series;
}

test("prices are taken out once: series at comparable prices are refused with the reason", () => {
  expect(refusedTransforms([seriesAt("current")]).get("real")).toBeUndefined();
  expect(refusedTransforms([seriesAt("comparable")]).get("real")).toBe("already-real");
  expect(refusedTransforms([seriesAt("current", "ENTERPRISE")]).get("real")).toBe("not-money");
});

test("what fits one of the series is offered", () => {
  expect(refusedTransforms([seriesAt("comparable"), seriesAt("current")]).get("real")).toBeUndefined();
});
