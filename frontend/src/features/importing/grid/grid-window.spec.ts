import { expect, test } from "vitest";
import { beginnings, columnsBetween, columnWidth, rowsBetween } from "./grid-window";

const starts = beginnings([50, 80, 70, 100]);

test("columns begin where the ones before end", () => {
  expect(starts).toEqual([0, 50, 130, 200, 300]);
});

test.each([
  [0, 40, { first: 0, end: 1 }],
  [0, 51, { first: 0, end: 2 }],
  [50, 130, { first: 1, end: 2 }],
  [120, 1000, { first: 1, end: 4 }],
  [400, 500, { first: 0, end: 0 }],
])("between %i and %i lie the columns %j", (from, to, stretch) => {
  expect(columnsBetween(starts, from, to)).toEqual(stretch);
});

test("some rows before and behind are drawn too, but none that are not there", () => {
  expect(rowsBetween({ height: 20, count: 100 }, 0, 200)).toEqual({ first: 0, end: 16 });
  expect(rowsBetween({ height: 20, count: 100 }, 1900, 2100)).toEqual({ first: 89, end: 100 });
});

test("a Chinese character is wider than a letter, and no column is without bounds", () => {
  expect(columnWidth(["地区生产总值"])).toBeGreaterThan(columnWidth(["abcdef"]));
  expect(columnWidth([""])).toBe(4);
  expect(columnWidth(["长".repeat(200)])).toBe(15);
});
