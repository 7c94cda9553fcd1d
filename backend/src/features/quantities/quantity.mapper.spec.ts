import {
  about,
  atLeast,
  between,
  exactly,
  moreThan,
  nearly,
  negate,
  over,
  withWords,
  type Quantity,
} from "@jiqun/statistics";
import { describe, expect, it } from "vitest";
import { mapQuantity } from "./quantity.mapper";

const cases: [string, Quantity][] = [
  ["362个", exactly(362)],
  ["50余家", over(50)],
  ["近400家", nearly(400)],
  ["20%以上", atLeast(0.2)],
  ["突破200亿元", moreThan(200e8)],
  ["约69.6亿元", about(69.6e8, { relative: 0.05 })],
  ["10—15家", between(10, 15)],
  ["下降30余%", negate(over(0.3))],
  ["下降近30%", negate(nearly(0.3))],
];

describe("mapQuantity", () => {
  it.each(cases)("gives %s back as it was read", (words, quantity) => {
    const read = withWords(quantity, words);
    const { lowerByConvention: _lower, upperByConvention: _upper, ...row } = read;
    expect(mapQuantity(row)).toEqual(read);
  });

  it("refuses a qualifier that the contract does not know", () => {
    const row = { ...exactly(1), qualifier: "XX" };
    expect(() => mapQuantity(row)).toThrow(/XX/);
  });
});
