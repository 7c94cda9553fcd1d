import type { QuantityDto } from "@jiqun/contract";
import { about, atLeast, atMost, between, exactly, moreThan, over, type Quantity } from "@jiqun/statistics";
import { describe, expect, test } from "vitest";
import { anchorOf, extentOf, reachOf } from "./extent";

describe("a quantity is drawn", () => {
  test.each<[string, Quantity, ReturnType<typeof extentOf>]>([
    ["47 to its number", exactly(47), { kind: "exact", at: 47 }],
    ["50余 solid to 50, hatched to 60", over(50), { kind: "between", near: 50, far: 60 }],
    ["20%以上 solid to 20%, open beyond", atLeast(0.2), { kind: "open", near: 0.2, toward: 1 }],
    ["超过200 the same", moreThan(200), { kind: "open", near: 200, toward: 1 }],
    [
      "1/5 soft around the point",
      about(0.2, { relative: 0.1 }),
      { kind: "about", near: 0.18, point: 0.2, far: 0.22 },
    ],
    ["下降3.4%以上 solid to -3.4%, open below", atMost(-0.034), { kind: "open", near: -0.034, toward: -1 }],
    ["不超过5% with nothing certain", atMost(0.05), { kind: "capped", at: 0.05, toward: -1 }],
    ["-1—2 as a span across zero", between(-1, 2), { kind: "span", from: -1, to: 2 }],
    ["-20—-10 from the end nearer to zero", between(-20, -10), { kind: "between", near: -10, far: -20 }],
  ])("%s", (_, quantity, extent) => {
    expect(extentOf(quantity as QuantityDto)).toEqual(extent);
  });

  test("not at all where nothing bounds it", () => {
    expect(extentOf({ ...exactly(1), lower: null, upper: null, point: null })).toBeNull();
  });
});

test("an axis holds every number that an extent reaches", () => {
  expect(reachOf({ kind: "between", near: 50, far: 60 })).toEqual([50, 60]);
  expect(reachOf({ kind: "open", near: 20, toward: 1 })).toEqual([20]);
});

test("a mark without a stated number stands at the bound it is sure of", () => {
  expect(anchorOf({ kind: "between", near: 10, far: 15 }, null)).toBe(10);
  expect(anchorOf({ kind: "span", from: -1, to: 3 }, null)).toBe(1);
  expect(anchorOf({ kind: "open", near: 20, toward: 1 }, 20)).toBe(20);
});
