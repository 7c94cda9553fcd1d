import { expect, test } from "vitest";
import { pastedShape } from "./pasted-table";

test("a table has rows and columns", () => {
  expect(pastedShape("地区\t2023年\t2024年\r\n商河县\t1\t2\r\n\r\n")).toEqual({ rows: 2, columns: 3 });
});

test.each(["", "一句话", "一行\t两格", "一列\n两行"])("%j is no table", (text) => {
  expect(pastedShape(text)).toBeNull();
});
