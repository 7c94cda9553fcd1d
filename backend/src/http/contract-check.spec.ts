import { observationQuerySchema, seriesQuerySchema, statementRequestSchema } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import type { AppError } from "../errors/app-error";
import { checkBody, checkParams, checkQuery } from "./contract-check";

const faultIn = (check: () => unknown): AppError => {
  try {
    check();
  } catch (error) {
    return error as AppError;
  }
  throw new Error("nothing was refused");
};

describe("checkQuery", () => {
  it("gives back what the contract reads", () => {
    expect(checkQuery(seriesQuerySchema, { entity: "370126" })).toEqual({ entity: "370126" });
    expect(checkQuery(undefined, {})).toEqual({});
  });

  it("names unknown parameters before anything else, with those there are", () => {
    const { code, details } = faultIn(() => checkQuery(observationQuerySchema, { asof: "2024", asOf: "x" }));
    expect(code).toBe("PARAMETER_UNKNOWN");
    expect(details).toEqual([
      {
        parameter: "asof",
        value: null,
        expected: { zh: "series、from、to、asOf", en: "series, from, to, asOf" },
      },
    ]);
  });

  it("says so where there are no parameters at all", () => {
    expect(faultIn(() => checkQuery(undefined, { a: "1" })).details[0]?.expected?.en).toBe("no parameter");
  });

  it.each([
    [{ series: "a", asOf: "2023-02-29" }, "DATE_INVALID", "a day such as 2024-03-15"],
    [{ series: "" }, "REQUEST_INVALID", "at least 1 character"],
    [{}, "REQUEST_INVALID", "a text"],
    [{ series: ["a", "b"] }, "REQUEST_INVALID", "given once"],
    [{ series: "a\0" }, "REQUEST_INVALID", "text without NUL and without halves of characters"],
  ])("refuses %j as %s", (query, code, expected) => {
    expect(faultIn(() => checkQuery(observationQuerySchema, query))).toMatchObject({
      code,
      details: [{ expected: { en: expected } }],
    });
  });

  it("lists the values that a parameter can take", () => {
    const { details } = faultIn(() => checkQuery(seriesQuerySchema, { frequency: "W" }));
    expect(details).toEqual([
      {
        parameter: "frequency",
        value: "W",
        expected: { zh: "其中之一：A、S、Q、M、D", en: "one of A, S, Q, M, D" },
      },
    ]);
  });
});

describe("a query of many series", () => {
  it("may hold fifty of the longest codes, within what a request line can carry", () => {
    const series = Array.from({ length: 50 }, (_, n) => `${n}`.padEnd(200, "x")).join(",");
    expect(checkQuery(observationQuerySchema, { series })).toEqual({ series });
    expect(series.length).toBeLessThan(16_384);
    expect(() => checkQuery(observationQuerySchema, { series: "x".repeat(12_001) })).toThrow();
  });
});

describe("checkBody", () => {
  it("names the path within the body", () => {
    const { details } = faultIn(() => checkBody(statementRequestSchema, { texts: ["a", 5] }));
    expect(details).toEqual([{ parameter: "texts.1", value: "5", expected: { zh: "文本", en: "a text" } }]);
  });

  it.each([[undefined], [null], ["text"], [[]]])("refuses %j as a body", (body) => {
    expect(faultIn(() => checkBody(statementRequestSchema, body))).toMatchObject({
      code: "REQUEST_INVALID",
      details: [{ parameter: "body", expected: { zh: "对象", en: "an object" } }],
    });
  });
});

describe("checkParams", () => {
  it("lets public codes pass", () => {
    expect(() => checkParams({ code: "revenue.370126._._.A.level" })).not.toThrow();
  });

  it.each(["集群", "", "a b", "a\0"])("refuses %j", (code) => {
    expect(faultIn(() => checkParams({ code })).code).toBe("REQUEST_INVALID");
  });
});
