import { errorCodes } from "@jiqun/contract";
import { HttpException, NotFoundException } from "@nestjs/common";
import { errorCodes as fastifyErrors } from "fastify";
import { describe, expect, it } from "vitest";
import { AppError, createError, detailOf } from "./app-error";
import { faultOf } from "./fault";
import { messages } from "./messages";
import { statusOf } from "./status";

const place = { url: "/api/v1/nothing?x=1" };
const withCode = (code: string): Error => Object.assign(new Error("internals"), { code });

describe("faultOf", () => {
  it("leaves our own errors as they are", () => {
    const error = new AppError("SERIES_NOT_FOUND", []);
    expect(faultOf(error, place)).toBe(error);
  });

  it.each([
    ["a refused connection", withCode("ECONNREFUSED")],
    ["a reset connection", withCode("ECONNRESET")],
    ["a server that shuts down", withCode("57P01")],
    ["too many connections", withCode("53300")],
    ["a lost connection", new Error("Connection terminated unexpectedly")],
    [
      "a fault beneath an error of Prisma",
      new Error("query failed", { cause: { kind: "DatabaseNotReachable" } }),
    ],
    ["an unreachable server, as Prisma codes it", withCode("P1001")],
  ])("takes %s for a database that is not there", (_name, thrown) => {
    expect(faultOf(thrown, place)).toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      details: [],
      cause: thrown,
    });
  });

  it.each([
    [new fastifyErrors.FST_ERR_CTP_INVALID_JSON_BODY(), "REQUEST_INVALID", "body"],
    [new fastifyErrors.FST_ERR_BAD_URL(), "REQUEST_INVALID", "path"],
    [
      new HttpException("x", 400, { cause: new fastifyErrors.FST_ERR_CTP_EMPTY_JSON_BODY() }),
      "REQUEST_INVALID",
      "body",
    ],
    [new NotFoundException(), "ROUTE_NOT_FOUND", "path"],
  ])("knows the framework's %s", (thrown, code, parameter) => {
    expect(faultOf(thrown, place)).toMatchObject({ code, details: [{ parameter }] });
  });

  it("names the address that leads nowhere, without its query", () => {
    expect(faultOf(new NotFoundException(), place).details[0]?.value).toBe("/api/v1/nothing");
  });

  it.each([
    [new fastifyErrors.FST_ERR_CTP_BODY_TOO_LARGE(), "PAYLOAD_TOO_LARGE"],
    [new fastifyErrors.FST_ERR_CTP_INVALID_MEDIA_TYPE("a/b"), "MEDIA_TYPE_UNSUPPORTED"],
  ])("knows the framework's refusal of a body (%#)", (thrown, code) => {
    expect(faultOf(thrown, place).code).toBe(code);
  });

  it.each([
    [403, "ROUTE_NOT_FOUND"],
    [405, "ROUTE_NOT_FOUND"],
    [406, "REQUEST_INVALID"],
    [408, "REQUEST_INVALID"],
    [411, "REQUEST_INVALID"],
    [414, "REQUEST_INVALID"],
    [417, "REQUEST_INVALID"],
    [431, "REQUEST_INVALID"],
  ])("takes a refusal with %i for a fault of the request, never of ours", (statusCode, code) => {
    expect(faultOf(Object.assign(new Error("Forbidden"), { statusCode }), place).code).toBe(code);
    expect(faultOf(new HttpException("x", statusCode), place).code).toBe(code);
  });

  it.each([
    [new Error("secret")],
    ["text"],
    [null],
    [undefined],
    [withCode("42P01")],
    [new HttpException("x", 502)],
  ])("tells nothing of %s", (thrown) => {
    expect(faultOf(thrown, place)).toMatchObject({ code: "INTERNAL", details: [] });
  });

  it("is not trapped by an error that causes itself", () => {
    const error = new Error("circle");
    error.cause = error;
    expect(faultOf(error, place).code).toBe("INTERNAL");
  });
});

describe("every code", () => {
  it.each(errorCodes)("%s has a status and words in both languages", (code) => {
    const words = messages[code]([detailOf({ parameter: "series", value: "a" })]);
    expect(statusOf[code]).toBeGreaterThanOrEqual(400);
    expect(words.zh).toMatch(/[。]$/);
    expect(words.en).toMatch(/\.$/);
    expect(`${words.zh}${words.en}`).not.toContain("undefined");
  });
});

describe("createError", () => {
  it("makes errors whose details are told by their facts", () => {
    const notFound = createError("ENTITY_NOT_FOUND", (code: string) => [
      detailOf({ parameter: "entity", value: code }),
    ]);
    expect(notFound("x")).toMatchObject({
      code: "ENTITY_NOT_FOUND",
      details: [{ parameter: "entity", value: "x", expected: null }],
    });
  });
});

describe("detailOf", () => {
  it("shortens what was given", () => {
    expect(detailOf({ parameter: "a", value: "x".repeat(1000) }).value).toHaveLength(101);
    expect(detailOf({ parameter: "a", value: { b: 1 } }).value).toBe('{"b":1}');
    expect(detailOf({ parameter: "a" }).value).toBeNull();
  });

  it("shortens what is nested deeper than a stack", () => {
    const value: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect(detailOf({ parameter: "a", value }).value).toBe('[[[[[[[["…"]]]]]]]]');
  });
});
