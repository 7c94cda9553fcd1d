import { expect, test } from "vitest";
import { labelFont } from "./growth.option";

test("the labels of a chart have the size that its tightest one needs", () => {
  const wide = { mark: { label: "+7.0%" }, index: 0, of: 1 };
  const tight = { mark: { label: "+17.4%" }, index: 1, of: 3 };
  const within = { band: 100, scale: 1 };
  expect(labelFont([wide], within)).toBe(13);
  expect(labelFont([wide, tight], within)).toBe(labelFont([tight], within));
  expect(labelFont([wide, tight], within)).toBeLessThan(13);
});
