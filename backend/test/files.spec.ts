import type { ReadObservation } from "@jiqun/contract";
import type { Answers } from "@jiqun/tables";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFile } from "../src/features/uploads/reading/read-file";
import { catalogue } from "./fixture/files/catalogue";
import { differences, type ReadResult } from "./fixture/files/compare";
import { expectedFiles } from "./fixture/files/expected-file";

/** What no file says of itself. */
const answers: Answers = {
  known_on: { kind: "value", value: "2024-06-01" },
  source: { kind: "code", code: "bureau" },
  grade: { kind: "value", value: "A" },
  "scope:*": { kind: "code", code: "usual" },
};

async function read(path: string): Promise<ReadResult> {
  const observations: ReadObservation[] = [];
  const request = {
    path,
    name: path.slice(path.lastIndexOf("/") + 1),
    catalogue,
    answers,
    today: "2026-01-01",
  };
  const report = await readFile(request, {
    observations: (found) => {
      observations.push(...found);
      return Promise.resolve();
    },
  });
  return { report, observations };
}

const folder = fileURLToPath(new URL("fixture/files/", import.meta.url));
const expected = expectedFiles();

describe("a file as a bureau sends it", () => {
  it.each(expected)("%s", async (name, file) => {
    const result = await read(folder + name);
    const found = differences(file, result);
    expect(found, found.join("\n")).toEqual([]);
    const numbers = result.observations.filter(({ qualifier }) => qualifier !== null).length;
    expect(numbers).toBe(result.report.tables.reduce((sum, { observations }) => sum + observations, 0));
  });

  it("has an expectation for every file", () => {
    const own = new Set(["catalogue.ts", "compare.ts", "expected-file.ts", "expected.json"]);
    const names = readdirSync(folder).filter((name) => !own.has(name));
    expect(names.sort()).toEqual(expected.map(([name]) => name).sort());
  });
});
