import { describe, expect, test } from "vitest";
import { catalogueEn } from "./catalogue.en";
import { catalogueZhCN } from "./catalogue.zh-CN";
import { clusterEn } from "./cluster.en";
import { clusterZhCN } from "./cluster.zh-CN";
import { compareEn } from "./compare.en";
import { compareZhCN } from "./compare.zh-CN";
import { en } from "./en";
import { importingEn } from "./importing.en";
import { importingZhCN } from "./importing.zh-CN";
import { viewsEn } from "./views.en";
import { viewsZhCN } from "./views.zh-CN";
import { zhCN } from "./zh-CN";

function flat(texts: object, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === "string" ? [[prefix + key, text] as const] : flat(text as object, `${prefix}${key}.`),
  );
}

function names(text: string | undefined): readonly string[] {
  return [...(text ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

describe("the English texts", () => {
  const english = new Map(
    [en, importingEn, clusterEn, catalogueEn, compareEn, viewsEn].flatMap((texts) => flat(texts)),
  );
  const chineseTexts = [zhCN, importingZhCN, clusterZhCN, catalogueZhCN, compareZhCN, viewsZhCN].flatMap(
    (texts) => flat(texts),
  );

  test.each(chineseTexts)("fill in the same values at %s", (key, chinese) => {
    expect(names(english.get(key))).toEqual(names(chinese));
  });

  test("have no Chinese beside the words that are quoted", () => {
    const quoted = /亿|万|余|多|近|约|集群/g;
    expect([...english].filter(([, text]) => /[\u4e00-\u9fff]/.test(text.replace(quoted, "")))).toEqual([]);
  });
});
