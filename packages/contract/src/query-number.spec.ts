import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Endpoint } from "./endpoints/endpoint";
import { endpoints } from "./endpoints/endpoints";

/** Every parameter of every query that reads some text as a number. */
const numbers = Object.entries<Endpoint>(endpoints).flatMap(([endpoint, { query }]) =>
  query instanceof z.ZodObject
    ? Object.entries(query.shape as Record<string, z.ZodType>)
        .filter(([, schema]) =>
          ["1", "20", "2020"].some((text) => typeof schema.safeParse(text).data === "number"),
        )
        .map(([name, schema]) => ({ of: `${endpoint}.${name}`, schema }))
    : [],
);

describe("a number of a query", () => {
  it("is found in the queries there are", () => {
    expect(numbers.map(({ of }) => of)).toEqual(
      expect.arrayContaining([
        ...["comparison.threshold", "comparison.span", "clusterLab.smallBase", "clusterLab.simulated"],
        ...["catalogue.page", "catalogue.from", "batches.limit", "comparisonFile.threshold"],
      ]),
    );
  });

  it.each([
    "0x10",
    "1e3",
    "1e1",
    "",
    " ",
    " 5",
    "5 ",
    "+5",
    ".5",
    "5.",
    "0b11",
    "1_000",
    "1,000",
    "٥",
    "５",
    "Infinity",
  ])("is no %j", (text) => {
    for (const { of, schema } of numbers) expect([of, schema.safeParse(text).success]).toEqual([of, false]);
  });

  it("is a plain decimal", () => {
    const { threshold, span } = endpoints.comparison.query.shape;
    expect([threshold.parse("10000000000"), threshold.parse("0.5"), span.parse("5")]).toEqual([1e10, 0.5, 5]);
    expect([threshold.safeParse("-1").success, span.safeParse("2.5").success]).toEqual([false, false]);
  });
});
