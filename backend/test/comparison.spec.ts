import type { Comparison, ErrorDto } from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { importFolder } from "../src/features/importing/importer";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  await importFolder(test.database.pool, paths.seed, { by: "seed" });
  app = await startApp(test.database);
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

type Query = Readonly<Record<string, string>>;

const ask = <Body>(query: Query) =>
  get<Body>(app, `/api/v1/comparison?${new URLSearchParams(query).toString()}`);
const compare = async (query: Query): Promise<Comparison> => {
  const { status, body } = await ask<Comparison>(query);
  expect(status).toBe(200);
  return body;
};

const pharmaRevenue = "revenue.CN._._.pharma-industry-revenue-national.A.level";

describe("a comparison of the seed", () => {
  it("computes growth from levels and sets published growth beside it with its causes", async () => {
    const { series, reported } = await compare({ series: pharmaRevenue, transform: "yoy" });
    // 33633.7 ÷ 33707.5 − 1, by hand.
    expect(series[0]?.cells.at(-1)?.quantity?.point).toBeCloseTo(-0.00218942, 8);
    expect(reported.at(-1)).toMatchObject({
      period: "2022",
      reported: { point: 0.005 },
      causes: ["comparable-scope", "revision"],
    });
  });
});

describe("what can never be right", () => {
  it.each<[Query, string, string]>([
    [{ series: "a,,b" }, "REQUEST_INVALID", "series"],
    [{ series: pharmaRevenue, transform: "index" }, "REQUEST_INVALID", "base"],
  ])("%j is %s for %s", async (query, code, parameter) => {
    const { status, body } = await ask<ErrorDto>(query);
    expect([status, body.code, body.details[0]?.parameter]).toEqual([400, code, parameter]);
  });
});
