import { codePattern, type Bilingual } from "@jiqun/contract";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: "文本", en: "a text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "an integer" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
};

/** A public code, for a path or a parameter. */
export const publicCode: Bilingual = {
  zh: "编码：由字母、数字和 . _ : ~ - 组成，以字母或数字开头",
  en: "a code: letters, digits and . _ : ~ -, beginning with a letter or digit",
};

const formats: Readonly<Record<string, Bilingual>> = {
  date: { zh: "日期，如 2024-03-15", en: "a day such as 2024-03-15" },
  [String(codePattern)]: publicCode,
};

/** What the interface's description says, where an issue has no words of its own. */
const described: Bilingual = {
  zh: "接口说明（/api/docs）所述的内容",
  en: "what the description of the interface (/api/docs) says",
};

/** What would have been right, in words of both languages: no pattern or type name of a program is shown. */
export function expectedIn(issue: Issue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? described;
    case "invalid_value":
      return oneOf(issue.values.map(String));
    case "too_small":
      return limit({ zh: "至少", en: "at least" }, { bound: issue.minimum, of: issue.origin });
    case "too_big":
      return limit({ zh: "最多", en: "at most" }, { bound: issue.maximum, of: issue.origin });
    case "invalid_format":
      return formats[issue.format] ?? formats[issue.pattern ?? ""] ?? described;
    case "custom":
      return ownWords(issue.params?.["expected"]) ?? described;
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return described;
  }
}

function oneOf(values: readonly string[]): Bilingual {
  return { zh: `其中之一：${values.join("、")}`, en: `one of ${values.join(", ")}` };
}

function limit(
  words: Bilingual,
  { bound, of }: { readonly bound: number | bigint; readonly of: string },
): Bilingual {
  const { zh, one, many } = units[of] ?? { zh: "", one: "", many: "" };
  const unit = Number(bound) === 1 ? one : many;
  return { zh: `${words.zh} ${bound} ${zh}`.trim(), en: `${words.en} ${bound} ${unit}`.trim() };
}

const units: Readonly<Record<string, { readonly zh: string; readonly one: string; readonly many: string }>> =
  {
    string: { zh: "个字符", one: "character", many: "characters" },
    array: { zh: "项", one: "item", many: "items" },
  };

/** The contract words a rule of its own beside the rule. */
function ownWords(words: unknown): Bilingual | null {
  return typeof words === "object" && words !== null && "zh" in words && "en" in words
    ? { zh: String(words.zh), en: String(words.en) }
    : null;
}
