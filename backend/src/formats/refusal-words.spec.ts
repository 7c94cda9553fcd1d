import { fileRefusals } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import { refusalWords } from "./refusal-words";

describe("refusalWords", () => {
  it.each(fileRefusals)("words %s in both languages", (code) => {
    const { zh, en } = refusalWords(code);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z][ -~]+\.$/);
  });

  it("speaks of quotation marks in a text, and of files where an archive holds too many", () => {
    expect(refusalWords("CELL_TOO_LONG", { row: 2, quoted: true }).zh).toContain("引号");
    const many = refusalWords("ARCHIVE_BOMB", { limit: 10_000, counted: "files" });
    expect(many.zh).toMatch(/文件过多.*上限 10000/);
    expect(many.en).toMatch(/too many files.*limit 10000/);
  });

  it("says where, and cuts what a file may make long", () => {
    const words = refusalWords("CELL_TOO_LONG", { sheet: "x".repeat(200), row: 7, cell: "B7", limit: 32767 });
    expect(words.zh).toContain("单元格 B7，上限 32767");
    expect(words.en).toContain(`(sheet ${"x".repeat(80)}…, cell B7, limit 32767).`);
    expect(words.zh).not.toContain("引号");
    expect(words.en).not.toContain("quotation");
    expect(refusalWords("FILE_DAMAGED", { row: 3 }).zh).toContain("第 3 行");
  });
});
