import { transformCodes } from "@jiqun/contract";
import { expect, test } from "vitest";
import { formatFigureId, parseFigureId } from "./figure";

test.each([
  ["an observation", "gdp.370126@2024", { series: "gdp.370126", period: "2024", transform: null }],
  ["a range of months", "a@2024-01/P2M", { series: "a", period: "2024-01/P2M", transform: null }],
  ["a computed number", "a~b@2024-Q2~yoy", { series: "a~b", period: "2024-Q2", transform: "yoy" }],
])("%s has an address", (_, id, address) => {
  expect(parseFigureId(id)).toEqual(address);
});

test.each(["", "@2024", "a@", "a@~yoy", "a@2024~nonsense", "a@2024~yoy~pop", "a@2024~"])(
  "%s is none",
  (id) => {
    expect(parseFigureId(id)).toBeNull();
  },
);

test("every transform comes back from its address", () => {
  for (const transform of [null, ...transformCodes]) {
    const address = { series: "s", period: "2024-03", transform };
    expect(parseFigureId(formatFigureId(address))).toEqual(address);
  }
});
