import { expect, test } from "vitest";
import { moved } from "./grid-keys";

const size = { rows: 50, columns: 4, page: 10 };
const at = { row: 5, column: 1 };

test.each([
  ["ArrowUp", false, { row: 4, column: 1 }],
  ["ArrowRight", false, { row: 5, column: 2 }],
  ["PageUp", false, { row: 1, column: 1 }],
  ["PageDown", false, { row: 15, column: 1 }],
  ["Home", false, { row: 5, column: 0 }],
  ["End", true, { row: 50, column: 3 }],
  ["ArrowDown", true, { row: 50, column: 1 }],
])("%s, far %s", (key, far, place) => {
  expect(moved(at, { key, far, size })).toEqual(place);
});

test("other keys do not move, and no move leaves the sheet", () => {
  expect(moved(at, { key: "a", far: false, size })).toBeNull();
  expect(moved({ row: 50, column: 3 }, { key: "ArrowDown", far: false, size })).toEqual({
    row: 50,
    column: 3,
  });
});
