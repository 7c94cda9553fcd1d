import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "./cell";
import { provenComma, withDecimalPoints } from "./decimal-comma";

const rowsOf = (...cells: readonly (readonly Cell[])[]) =>
  cells.map((row, index) => ({ number: index + 1, cells: row }));

describe("provenComma", () => {
  it.each<[string, readonly Cell[], string | null]>([
    ["decimals behind commas", ["Jinan", "11432,2", "-0,5", "1.234,75"], "B1"],
    ["beside whole numbers and numbers of a workbook", ["7", "1,5", 2.5, "2,5", "3,5 %"], "B1"],
    ["two of them only", ["1,5", "2,5", "17"], null],
    ["one with a point", ["1,5", "2,5", "3,5", "4.25"], null],
    ["one with commas between thousands", ["1,5", "2,5", "3,5", "1,234,567"], null],
    ["mostly what may be thousands", ["1,5", "2,5", "3,5", "1,234", "2,345", "3,456", "4,567"], null],
    ["thousands alone", ["1,234", "2,345", "3,456"], null],
  ])("%s", (_, cells, expected) => {
    expect(provenComma(rowsOf(cells))).toBe(expected);
  });
});

describe("withDecimalPoints", () => {
  it("puts points for commas and leaves everything else", async () => {
    const cells: Cell[] = [
      "11432,2",
      "1.234.567,5",
      "1.234",
      "-3,25 b",
      "12,5%",
      "a,5",
      "2.5.2024",
      "1,2,3",
      4,
      null,
    ];
    const sheet: Sheet = {
      ...{ name: "x", hidden: false, merges: [], locator: null },
      async *rows() {
        yield await Promise.resolve(rowsOf(cells));
      },
    };
    const read = [];
    for await (const rows of withDecimalPoints(sheet).rows()) read.push(...rows);
    expect(read[0]?.cells).toEqual([
      ...["11432.2", "1234567.5", "1234", "-3.25 b", "12.5%", "a,5", "2.5.2024", "1,2,3", 4, null],
    ]);
  });
});
