import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { differenceToSchema, migrate } from "../src/database/migrations";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

describe("migrations", () => {
  it("lead to exactly what schema.prisma says", async () => {
    expect(await differenceToSchema(test.url)).toBe("");
  });

  it("are applied once: a second run finds nothing to do", async () => {
    expect(await migrate(test.url)).toEqual([]);
  });

  it("show a column that schema.prisma does not have", async () => {
    await test.database.pool.query("alter table product add column extra text");
    expect(await differenceToSchema(test.url)).toContain('DROP COLUMN "extra"');
  });
});
