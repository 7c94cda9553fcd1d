import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAnswers } from "./read-answers";

const folder = mkdtempSync(join(tmpdir(), "jiqun-answers-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const path = join(folder, "answers.json");
  writeFileSync(path, text);
  return path;
}

const answers = { known_on: { kind: "value", value: "2025-03-20" } } as const;

describe("readAnswers", () => {
  it.each([
    ["bare", JSON.stringify(answers)],
    ["within an object", JSON.stringify({ answers })],
    ["with a byte order mark", `\uFEFF${JSON.stringify(answers)}`],
  ])("reads answers %s", async (_name, text) => {
    expect(await readAnswers(fileOf(text))).toEqual(answers);
  });

  it.each([
    ["no JSON", "{"],
    ["an answer of no kind", '{"known_on": {"value": "2025"}}'],
    ["a list", "[]"],
  ])("refuses %s", async (_name, text) => {
    await expect(readAnswers(fileOf(text))).rejects.toMatchObject({ code: "ANSWERS_INVALID" });
  });

  it("names a file that is not there", async () => {
    await expect(readAnswers(join(folder, "none.json"))).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
  });
});
