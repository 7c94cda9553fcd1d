import { expect, test } from "vitest";
import { roleFinder } from "./cell-roles";

const role = roleFinder([
  { range: { top: 1, left: 0, bottom: 1, right: 3 }, role: "title" },
  { range: { top: 4, left: 1, bottom: 30, right: 3 }, role: "value" },
  { range: { top: 6, left: 2, bottom: 6, right: 2 }, role: "missing" },
]);

test("a cell has the role of the last area over it", () => {
  expect(role({ row: 1, column: 3 })).toBe("title");
  expect(role({ row: 30, column: 1 })).toBe("value");
  expect(role({ row: 6, column: 2 })).toBe("missing");
});

test("a cell outside every area has none", () => {
  expect(role({ row: 2, column: 0 })).toBeNull();
  expect(role({ row: 6, column: 4 })).toBeNull();
});
