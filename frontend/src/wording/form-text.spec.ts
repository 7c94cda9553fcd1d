import type { Series } from "@jiqun/contract";
import { expect, test } from "vitest";
import { formText } from "./form-text";
import type { Reader } from "./reader";

const reader = { locale: "zh-CN", unit: "auto", t: (key: string) => key } as unknown as Reader;

test.each([
  ["growth_yoy", "current", "form.growth_yoy_nominal"],
  ["growth_yoy", "not-stated", "form.growth_yoy"],
  ["growth_yoy_real", "comparable", "form.growth_yoy_real"],
  ["level", "current", ""],
])("%s at %s prices is %s", (form, priceBase, words) => {
  const series = { form, scope: { priceBase: { code: priceBase } } } as unknown as Series;
  expect(formText(series, reader)).toBe(words);
});
