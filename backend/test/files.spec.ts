import type { ReadObservation } from "@jiqun/contract";
import type { Answers } from "@jiqun/tables";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withFile } from "../src/formats/testing/files";
import { xlsxParts } from "../src/formats/testing/workbooks";
import { zipOf } from "../src/formats/testing/zip";
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

describe("a file that would take more than it may", () => {
  const sheet = "xl/worksheets/sheet1.xml";
  const withSheet = (data: string | Buffer): Buffer =>
    zipOf([
      ...xlsxParts({ sheets: [{ name: "a", rows: "" }] }).filter(({ name }) => name !== sheet),
      { name: sheet, data },
    ]);

  it.each<[string, () => Buffer | string, string]>([
    ["unpacks to very much", () => withSheet(Buffer.alloc(64 * 1024 * 1024, 32)), "ARCHIVE_BOMB"],
    ["nests without end", () => withSheet(`<a>${"<b>".repeat(100_000)}`), "XML_TOO_DEEP"],
    ["has a cell without end", () => `地区,2023\n"${"长".repeat(40_000)}"\n`, "CELL_TOO_LONG"],
    [
      "has columns without end",
      () => `地区${",1".repeat(20_000)}\n商河县${",2".repeat(20_000)}\n`,
      "TOO_MANY_COLUMNS",
    ],
  ])("%s", async (_, bytes, code) => {
    const { report } = await withFile(bytes(), read);
    expect(report.refused?.code).toBe(code);
    expect(report.tables).toEqual([]);
  });
});
