import { expect, test } from "vitest";
import { addressOfCell, columnName, firstCellOf, rangeOf } from "./cell-address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(firstCellOf(`${name}9`)).toEqual({ row: 9, column });
});

test("a range has its corners in any order, with its sheet or without", () => {
  const range = { top: 4, left: 0, bottom: 35, right: 25 };
  expect(rangeOf("A4:Z35")).toEqual(range);
  expect(rangeOf("月报!$Z$35:$A$4")).toEqual(range);
});

test.each(["", "7", "C", "C0", "row 7", "C7:D8:E9", "第 3 段"])("%j is no cell", (address) => {
  expect(rangeOf(address)).toBeNull();
});

test("an address leads back to its cell", () => {
  expect(firstCellOf(addressOfCell({ row: 1048576, column: 16383 }))).toEqual({
    row: 1048576,
    column: 16383,
  });
});
