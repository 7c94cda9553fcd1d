import { expect, test } from "vitest";
import { emptyFigure, entryOf, lackingOf, piecesOf } from "./figure-entry";

const complete = {
  ...emptyFigure(),
  words: "园区已签约入驻企业50余家。",
  figure: "50余家",
  entity: "370126",
  indicator: "enterprise-count",
  scope: "signed",
  period: "2023-07",
  knownOn: "2023-07-15",
  source: "shanghe",
  locator: "103",
};

test("a figure is complete, and its frequency is that of its period", () => {
  expect(lackingOf(complete)).toEqual([]);
  expect(entryOf(complete)).toMatchObject({ frequency: "M", period: "2023-07", source: { code: "shanghe" } });
});

test("what is lacking is named, and nothing goes out without it", () => {
  const lacking = { ...complete, period: "2023年7月", source: null, knownOn: "" };
  expect(lackingOf(lacking)).toEqual(["period", "source", "knownOn"]);
  expect(entryOf(lacking)).toBeNull();
});

test("a sentence is cut at its figures and stays whole", () => {
  const text = "增长17.4%，企业50余家";
  const spans = [{ span: { start: 2, end: 7 } }, { span: { start: 10, end: 14 } }];
  const pieces = piecesOf(text, spans);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ figure }) => figure !== null).map((piece) => piece.text)).toEqual([
    "17.4%",
    "50余家",
  ]);
});
