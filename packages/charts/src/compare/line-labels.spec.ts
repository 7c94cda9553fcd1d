import { describe, expect, it } from "vitest";
import { keepsOrder } from "./line-labels";

const box = (y: number) => ({ x: 90, y, width: 40, height: 14 });

describe("the numbers of two points above one another", () => {
  it("stand in the order of their points", () => {
    expect(keepsOrder({ x: 100, y: 50, box: box(30) }, { x: 100, y: 60, box: box(70) })).toBe(true);
    expect(keepsOrder({ x: 100, y: 60, box: box(30) }, { x: 100, y: 50, box: box(70) })).toBe(false);
  });

  it("may stand in any order where the points are far from each other, or at one height", () => {
    expect(keepsOrder({ x: 100, y: 60, box: box(30) }, { x: 300, y: 50, box: box(70) })).toBe(true);
    expect(keepsOrder({ x: 100, y: 60, box: box(30) }, { x: 100, y: 60, box: box(70) })).toBe(true);
  });
});
