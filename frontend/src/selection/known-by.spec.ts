import type { Citation } from "@jiqun/contract";
import { expect, test } from "vitest";
import { knownBy } from "./known-by";

const published = (...dates: (string | null)[]): Citation[] =>
  dates.map((date) => ({ source: { published: date } })) as unknown as Citation[];

test.each([
  ["2024-06-30", ["2024-06-30"], true],
  ["2024-06-30", ["2024-07-01"], false],
  ["2024-06-30", ["2024-06"], true],
  ["2024-06-30", ["2024-07"], false],
  ["2024-06-30", ["2025", "2024"], true],
  ["2024-06-30", [null], false],
  [null, [null], true],
])("on %s what was published %j is known: %s", (day, dates, known) => {
  expect(knownBy(day, published(...dates))).toBe(known);
});
