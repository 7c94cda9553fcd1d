import { expect, test } from "vitest";
import type { Failure } from "./failure";
import { queryWithout, unknownCodes } from "./left-out";

const refusal = (
  code: "SERIES_NOT_FOUND" | "REQUEST_INVALID" | "PERIOD_INVALID",
  parts: readonly (readonly [string, string])[],
): Failure => ({
  kind: "service",
  code,
  details: parts.map(([parameter, value]) => ({ parameter, value, expected: null })),
  requestId: "1",
});

test("codes that name nothing are read from a refusal, and nothing from any other", () => {
  expect(unknownCodes(refusal("SERIES_NOT_FOUND", [["series", "x"]]))).toEqual([
    { parameter: "series", value: "x" },
  ]);
  expect(unknownCodes(refusal("REQUEST_INVALID", [["span", "99"]]))).toEqual([]);
  expect(unknownCodes(refusal("PERIOD_INVALID", [["from", "x"]]))).toEqual([]);
});

test("all else of a query is still asked for", () => {
  const query = {
    series: "a,x",
    transform: "share",
    by: "y",
    align: "event",
    event: "e",
    from: "2015",
  } as const;
  expect(queryWithout(query, [{ parameter: "series", value: "x" }])).toEqual({ ...query, series: "a" });
  expect(queryWithout(query, [{ parameter: "by", value: "y" }])).toEqual({
    series: "a,x",
    align: "event",
    event: "e",
    from: "2015",
  });
  expect(queryWithout(query, [{ parameter: "event", value: "e" }])).toEqual({
    series: "a,x",
    transform: "share",
    by: "y",
    from: "2015",
  });
});

test("a query of which nothing is left, or which holds none of the codes, is not asked again", () => {
  expect(queryWithout({ series: "x" }, [{ parameter: "series", value: "x" }])).toBeNull();
  expect(queryWithout({ series: "a" }, [{ parameter: "series", value: "x" }])).toBeNull();
  expect(queryWithout({ series: "a" }, [])).toBeNull();
});
