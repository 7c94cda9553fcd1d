import { expect, test } from "vitest";
import { dayOf, figureOf, toggled } from "./selection";

test("a figure of the address names a series and a period", () => {
  expect(figureOf("revenue.370126.A.level@2024")).toBe("revenue.370126.A.level@2024");
  for (const text of [null, "revenue", "@2024", "revenue@"]) expect(figureOf(text)).toBeNull();
});

test("a day of the address is a day", () => {
  expect(dayOf("2024-02-29")).toBe("2024-02-29");
  for (const text of [null, "2024", "2024-13-01", "2024-02-30", "today"]) expect(dayOf(text)).toBeNull();
});

test("tables open and close one by one", () => {
  expect(toggled([], "a")).toBe("a");
  expect(toggled(["a"], "b")).toBe("a,b");
  expect(toggled(["a", "b"], "a")).toBe("b");
  expect(toggled(["a"], "a")).toBeNull();
});
