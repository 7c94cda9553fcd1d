import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { house } from "./eslint.house.js";

const eslint = new ESLint({ overrideConfigFile: "eslint.house.fixture.js" });

/** What each row of the house forbids, and a neighbour that it allows. */
const cases = [
  ["packages/statistics/src/period.ts", 'import "zod";', 'import "./unit";'],
  ["packages/statistics/src/period.ts", 'export * from "@jiqun/contract";', 'export * from "./unit";'],
  ["packages/tables/src/cell.ts", 'import "@jiqun/contract";', 'import "@jiqun/statistics";'],
  ["backend/src/formats/csv.ts", 'import "pg";', 'import "@jiqun/tables";'],
  ["backend/src/formats/csv.ts", 'import "../features/series/series.mapper";', 'import "./encoding";'],
  ["packages/contract/src/entity.ts", 'import "@jiqun/charts";', 'import "@jiqun/statistics";'],
  ["packages/contract/src/entity.ts", 'import "node:fs";', 'import "zod";'],
  [
    "packages/charts/src/axis.ts",
    'import { init } from "echarts";',
    'import type { EChartsOption } from "echarts";',
  ],
  ["packages/charts/src/echarts.ts", 'import "./axis";', 'import "echarts/core";'],
  [
    "backend/src/features/series/series.controller.ts",
    'import "./series.repository";',
    'import "./series.service";',
  ],
  [
    "backend/src/features/series/series.service.ts",
    'import "@jiqun/prisma";',
    'import "./series.repository";',
  ],
  [
    "backend/src/features/series/series.service.ts",
    'import "../../database/database";',
    'import "../entities/entity.service";',
  ],
  [
    "backend/src/features/series/series.service.ts",
    'import { NotFoundException } from "@nestjs/common";',
    'import { Injectable } from "@nestjs/common";',
  ],
  [
    "backend/src/features/series/series.repository.ts",
    'import "./series.service";',
    'import "../../database/database";',
  ],
  [
    "backend/src/features/series/series.service.ts",
    'import "../entities/entity.repository";',
    'import "../entities/entity.service";',
  ],
  ["frontend/src/features/overview/page.ts", 'import "../passport/passport";', 'import "../../ui/card";'],
  ["frontend/src/features/overview/page.ts", 'import "echarts/core";', 'import "@jiqun/charts";'],
  ["frontend/src/ui/card.ts", 'import "@jiqun/contract";', 'import "vue";'],
  ["frontend/src/ui/card.ts", 'import "../api/client";', 'import "./badge";'],
  ["frontend/src/app/main.ts", 'import "node:fs";', 'import "vue";'],
];

async function problems(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.filter((message) => message.ruleId === "house/imports") ?? [];
}

describe("who may import whom", () => {
  it.each(cases)("%s must not %s", async (file, forbidden) => {
    expect(await problems(file, forbidden)).not.toEqual([]);
  });

  it.each(cases)("%s (not %s) may %s", async (file, _, allowed) => {
    expect(await problems(file, allowed)).toEqual([]);
  });

  it("tries every row of the table", () => {
    const untried = house.filter((row) => !cases.some(([file]) => row.from.test(file)));
    expect(untried).toEqual([]);
  });
});
