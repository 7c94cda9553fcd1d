import { expect, test } from "vitest";
import { emWidth, wrapEvenly, wrapText } from "./text-width";

test("an ideograph is an em wide, a digit about half of one", () => {
  expect(emWidth("商河")).toBe(2);
  expect(emWidth("47")).toBeCloseTo(1.12);
});

test.each([
  ["breaks between ideographs", "苏州工业园区", 3, ["苏州工", "业园区"]],
  ["keeps numbers whole", "商河 2024 年", 3, ["商河", "2024", "年"]],
  ["starts no line with a closing mark", "苏州，商河", 2, ["苏州，", "商河"]],
  [
    "keeps together what a hard space joins",
    "of biomedicine Sep\u00a02025",
    12,
    ["of biomedicine", "Sep\u00a02025"],
  ],
  ["lets a word stand that is wider than the line", "biomedicine", 2, ["biomedicine"]],
])("%s", (_, text, ems, lines) => {
  expect(wrapText(text, ems)).toEqual(lines);
});

test("evenly wrapped lines leave no single character over", () => {
  expect(wrapText("2021—2023 年无公布值", 10)).toEqual(["2021—2023 年无公布", "值"]);
  expect(wrapEvenly("2021—2023 年无公布值", 10)).toEqual(["2021—2023", "年无公布值"]);
});
