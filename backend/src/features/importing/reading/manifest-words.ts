import type { Bilingual } from "@jiqun/contract";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: "文本", en: "a text" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表 […]", en: "a list […]" },
  object: { zh: "对象 {…}", en: "an object {…}" },
  record: { zh: "对象 {…}", en: "an object {…}" },
};

const formats: Readonly<Record<string, Bilingual>> = {
  date: { zh: "日期（2024-03-15）", en: "a day (2024-03-15)" },
  url: { zh: "以 http:// 或 https:// 开头的网址", en: "an address that begins with http:// or https://" },
  regex: {
    zh: "代码：字母、数字和 . _ : ~ -，以字母或数字开头",
    en: "a code: letters, digits and . _ : ~ -, beginning with a letter or digit",
  },
};

const described: Bilingual = {
  zh: "与 seed/README.md 所述的格式不符",
  en: "does not fit the format that seed/README.md describes",
};

/** What a manifest says wrongly and what would be right, in words. The issue must come with its input. */
export function manifestWords(issue: Issue): Bilingual {
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        zh: `没有这样的项：${issue.keys.join("、")}`,
        en: `there is no such key: ${issue.keys.join(", ")}`,
      };
    case "invalid_type":
      return issue.input === undefined ? missing : shouldBe(types[issue.expected]);
    case "invalid_value":
      return shouldBe({
        zh: `其中之一：${issue.values.map(String).join("、")}`,
        en: `one of: ${issue.values.map(String).join(", ")}`,
      });
    case "invalid_format":
      return shouldBe(formats[issue.format]);
    case "too_small":
      return { zh: "不能为空", en: "must not be empty" };
    case "too_big":
      return {
        zh: `过长，最多 ${issue.maximum} 个字符`,
        en: `is too long: at most ${issue.maximum} characters`,
      };
    case "custom":
      return shouldBe({ zh: "日期：2024、2024-03 或 2024-03-15", en: "a date: 2024, 2024-03 or 2024-03-15" });
    case "not_multiple_of":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return described;
  }
}

const missing: Bilingual = { zh: "缺少这一项", en: "is missing" };

function shouldBe(words: Bilingual | undefined): Bilingual {
  return words === undefined ? described : { zh: `应为${words.zh}`, en: `should be ${words.en}` };
}
