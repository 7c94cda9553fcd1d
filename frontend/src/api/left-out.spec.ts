import type { ComparisonQuery } from "@jiqun/contract";
import { expect, test } from "vitest";
import { comparedWithout } from "./compare-queries";
import { ApiError, type Failure } from "./failure";
import { askInPart, refusedParts, withoutRefused } from "./left-out";

type Parts = readonly (readonly [string, string | null])[];

const details = (parts: Parts) =>
  parts.map(([parameter, value]) => ({ parameter, value, expected: { zh: "编码", en: "a code" } }));
const refusal = (parts: Parts): Failure => ({
  kind: "service",
  code: "REQUEST_INVALID",
  details: details(parts),
  requestId: "1",
});

test("parts of a query are read from a refusal that names them all, and from no other failure", () => {
  expect(refusedParts(refusal([["series", "x"]]))).toEqual(details([["series", "x"]]));
  expect(refusedParts(refusal([["series", "x"], ["span", null]]))).toEqual([]); // prettier-ignore
  expect(refusedParts({ kind: "network" })).toEqual([]);
});

test("a query is asked again without what is refused of it until it is answered, and all of that is told", async () => {
  const faults = [["regions", "x"], ["base", "1066"]] as const; // prettier-ignore
  const asked: object[] = [];
  const answer = askInPart<Readonly<Record<string, string>>, string>(
    { regions: "a,x,b", base: "1066" },
    {
      ask: (query) => {
        asked.push(query);
        const fault = faults.find(([name, value]) => query[name]?.split(",").includes(value));
        return fault === undefined
          ? Promise.resolve("answered")
          : Promise.reject(new ApiError(refusal([fault])));
      },
      rest: (query, refused) => withoutRefused(query, refused, ["regions", "base"]),
    },
  );
  expect(await answer).toEqual({
    ...{ answer: "answered", asked: { regions: "a,b" }, leftOut: details(faults) },
  });
  expect(asked).toEqual([
    { regions: "a,x,b", base: "1066" },
    { regions: "a,b", base: "1066" },
    { regions: "a,b" },
  ]);
});

test("a value of which a refusal tells the beginning is meant whole, and one told twice goes once", () => {
  const long = "C27,".repeat(30);
  const query = { classes: long, definition: "x" };
  const told = `${long.slice(0, 100)}…`;
  expect(withoutRefused(query, details([["classes", told]]), ["classes"])).toEqual({ definition: "x" });
  const twice = details([["classes", told], ["classes", "C99"]]); // prettier-ignore
  expect(withoutRefused(query, twice, ["classes"])).toEqual({ definition: "x" });
  // A count is no code that was given.
  expect(withoutRefused({ regions: "61,62" }, details([["regions", null]]), ["regions"])).toBeNull();
});

test("what fails for another reason, or would be refused again, fails", async () => {
  const how = (parts: Parts) => ({
    ask: () => Promise.reject(new ApiError(refusal(parts))),
    rest: (query: Readonly<Record<string, string>>, refused: ReturnType<typeof refusedParts>) =>
      withoutRefused(query, refused, ["regions"]),
  });
  for (const parts of [[], [["regions", "y"]], [["asOf", "2020-01-01"]]] satisfies Parts[])
    await expect(askInPart({ regions: "x", asOf: "2020-01-01" }, how(parts))).rejects.toThrow(ApiError);
});

test("a comparison without a code that names nothing asks for all else", () => {
  const query: ComparisonQuery = {
    series: "a,x",
    transform: "share",
    by: "y",
    align: "event",
    event: "e",
    from: "2015",
  };
  expect(comparedWithout(query, details([["series", "x"]]))).toEqual({ ...query, series: "a" });
  expect(comparedWithout(query, details([["by", "y"]]))).toEqual({
    ...{ series: "a,x", align: "event", event: "e", from: "2015" },
  });
  expect(comparedWithout(query, details([["event", "e"]]))).toEqual({
    ...{ series: "a,x", transform: "share", by: "y", from: "2015" },
  });
  expect(comparedWithout(query, details([["from", "2015"]]))).toBeNull();
  expect(comparedWithout({ series: "x" }, details([["series", "x"]]))).toBeNull();
});
