import { fileRefusals } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import { refusalWords } from "./refusal-words";

describe("refusalWords", () => {
  it.each(fileRefusals)("words %s in both languages", (code) => {
    const { zh, en } = refusalWords(code);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z][ -~]+\.$/);
  });

  it("says where, and cuts what a file may make long", () => {
    const words = refusalWords("CELL_TOO_LONG", { sheet: "x".repeat(200), row: 7, cell: "B7", limit: 32767 });
    expect(words.zh).toContain("单元格 B7，上限 32767");
    expect(words.en).toContain(`(sheet ${"x".repeat(80)}…, cell B7, limit 32767).`);
    expect(refusalWords("FILE_DAMAGED", { row: 3 }).zh).toContain("第 3 行");
  });
});
