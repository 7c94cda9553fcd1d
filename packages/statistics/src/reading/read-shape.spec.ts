import { expect, test } from "vitest";
import { readStatements } from "./read-statements";

test("a figure tells where it stands, what it says and in which words", () => {
  expect(readStatements("2024年,园区集聚企业５０余家。")).toEqual([
    {
      span: { start: 12, end: 16 },
      kind: "level",
      quantity: {
        lower: 50,
        lowerOpen: true,
        upper: 60,
        upperOpen: true,
        point: 50,
        qualifier: "OV",
        lowerByConvention: false,
        upperByConvention: true,
        asStated: "５０余家",
      },
      unit: "ENTERPRISE",
      multiplier: 0,
      direction: null,
      period: "2024",
      asStated: "５０余家",
      alternatives: [],
    },
  ]);
});

test.each([
  ["69.6亿元", 8],
  ["1.2万亿元", 12],
  ["58.06万人", 4],
  ["3亿5000万元", 8],
  ["17.4%", -2],
  ["百分之二十", -2],
  ["3.8个百分点", -2],
  ["3.5‰", -3],
  ["362个", 0],
  ["占1/5", 0],
  ["增长1.5倍", 0],
  ["PMI为50.2%", 0],
  ["2200余人", 0],
  ["RMB 90 billion", 9],
  ["US$3.2 million", 6],
])("%s is stated with the power of ten %i", (text, multiplier) => {
  expect(readStatements(text).map((figure) => figure.multiplier)).toEqual([multiplier]);
});

test("an ambiguous figure holds each of its readings", () => {
  const [figure] = readStatements("近400余家");
  expect(
    figure?.alternatives.map(({ quantity }) => [quantity.qualifier, quantity.lower, quantity.upper]),
  ).toEqual([
    ["NR", 300, 400],
    ["OV", 400, 500],
  ]);
  expect([figure?.quantity.lower, figure?.quantity.upper]).toEqual([300, 500]);
});

test("the conventions of reading are marked as such", () => {
  const [fall] = readStatements("下降近30%");
  expect([fall?.quantity.lowerByConvention, fall?.quantity.upperByConvention]).toEqual([false, true]);
  const [about] = readStatements("约50家");
  expect([about?.quantity.lowerByConvention, about?.quantity.upperByConvention]).toEqual([true, true]);
});

test("texts without figures have none", () => {
  expect(readStatements("")).toEqual([]);
  expect(readStatements("商河县委组织部")).toEqual([]);
});
