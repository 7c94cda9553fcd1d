import type { CatalogueMatch } from "@jiqun/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { howOf, matchText } from "./match-text";
import { searchText, termsOf } from "./search-text";

const how = (search: string, text: string): CatalogueMatch | null => {
  const [term = ""] = termsOf(search);
  return howOf(matchText(term, searchText(text)));
};

describe("a term is found", () => {
  it.each<[string, string, CatalogueMatch | null]>([
    ["商河县", "商河县", "exact"],
    ["商河", "商河县", "prefix"],
    ["全县", "规上 · 全县", "word"],
    ["药制", "医药制造业", "substring"],
    ["药医", "医药制造业", null],
    ["ＧＤＰ", "GDP", "exact"],
    ["Pharma", "bio-pharma revenue", "word"],
    ["harm", "bio-pharma revenue", "substring"],
    ["gb/t4754", "GB/T 4754-2017", "prefix"],
    ["yiyao", "医药制造业", "pinyin"],
    ["yīyào", "医药制造业", "pinyin"],
    ["yiya", "医药制造业", "pinyin"],
    ["zhizao", "医药制造业", "pinyin"],
    ["yy", "医药制造业", "initials"],
    ["sh", "商河县", "initials"],
    ["shxian", "商河县", "mixed"],
    ["shanghx", "商河县", "mixed"],
    ["chongqing", "重庆市", "pinyin"],
    ["zhongqing", "重庆市", "pinyin"],
    ["zq", "重庆市", "initials"],
    ["nvgong", "女工", "pinyin"],
    ["nügong", "女工", "pinyin"],
    ["nugong", "女工", "pinyin"],
    ["lvse", "绿色产业", "pinyin"],
    ["xian", "西安", "pinyin"],
    ["xi'an", "西安", "pinyin"],
    ["c27", "C27 医药制造业", "prefix"],
    ["27yi", "C27 医药制造业", null],
    ["suzhou", "商河县", null],
    ["???", "商河县?", null],
  ])("%s in %s: %s", (search, text, expected) => {
    expect(how(search, text)).toBe(expected);
  });

  it("by few letters only at the beginning of a word or of a long text", () => {
    expect(how("sh", "established")).toBeNull();
    expect(how("sh", "the share of output")).toBe("word");
    expect(how("sh", "关于印发济南市新旧动能转换先行区商河县生物医药产业规划的通知")).toBeNull();
    expect(how("gy", "关于印发济南市新旧动能转换先行区商河县生物医药产业规划的通知")).toBe("initials");
    expect(how("y", "医药")).toBe("initials");
    expect(how("y", "商业")).toBeNull();
  });
});

it("the terms of a search are what stands between spaces, each once", () => {
  expect(termsOf("  商河  医药，商河;GDP ")).toEqual(["商河", "医药", "gdp"]);
  expect(termsOf("   ")).toEqual([]);
});

const character = fc.constantFrom(..."商河县医药重庆女绿行业a1 ·");
const text = fc.string({ unit: character, maxLength: 12 });

describe("laws", () => {
  it("a part of a text is found in it", () => {
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        const [term] = termsOf(part);
        const whole = before + part + after;
        if (term === undefined || /^[a-z]{1,2}$/.test(term)) return;
        if (part.trim().includes(" ") || !/[\p{L}\p{N}]/u.test(part)) return;
        expect(howOf(matchText(term, searchText(whole)))).not.toBeNull();
      }),
    );
  });

  it("comes to an end on texts made to be slow", () => {
    const evil = searchText("啊阿".repeat(100));
    const terms = ["a".repeat(100), `${"a".repeat(99)}b`, "aa".repeat(49) + "1"];
    expect(terms.map((term) => howOf(matchText(term, evil)))[2]).toBeNull();
  });
});
