import type { Locale } from "@jiqun/statistics";
import { expect, test } from "vitest";
import { foreignLanguage } from "./text-language";

test.each<[string, string, Locale, Locale | undefined]>([
  ["体外诊断试剂", "体外诊断试剂", "en", "zh-CN"],
  ["体外诊断试剂", "体外诊断试剂", "zh-CN", undefined],
  ["Reagents", "Reagents", "zh-CN", "en"],
  ["Reagents", "Reagents", "en", undefined],
  ["试剂", "Reagents", "zh-CN", undefined],
  ["2024", "2024", "zh-CN", undefined],
])("%s / %s is read in %s as in another language: %s", (zh, en, locale, language) => {
  expect(foreignLanguage({ zh, en }, { locale })).toBe(language);
});
