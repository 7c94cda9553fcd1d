import { aspectsOfScopeQuestion } from "@jiqun/tables";
import type { AnswerFault, AskedQuestion, QuestionCause, Words } from "@jiqun/tables";

/** A question in words: what is asked, about which words, where they stand, and why. */
export function questionWords(question: AskedQuestion, fault: AnswerFault | null): Words {
  const { zh, en } = asked(question);
  const place = placeOf(question.cells);
  const asks: Words = {
    zh: `${zh}${place === "" ? "" : `（${place}）`}`,
    en: `${en}${place === "" ? "" : ` (${place})`}`,
  };
  return fault === null ? asks : withFault(asks, fault);
}

function asked(question: AskedQuestion): Words {
  const { kind, asked: words, because } = question;
  switch (kind) {
    case "labels":
      return {
        zh: `「${brief(words)}」这一列（行）是什么？表中没有写明`,
        en: `What are the labels "${brief(words)}"? The table does not say`,
      };
    case "entity":
    case "indicator":
    case "industry":
    case "product":
      return words === "" ? unnamed[kind] : named(kind, words, because);
    case "unit":
      return unitWords(words, because);
    case "scope":
      return scopeWords(words, question);
    case "known_on":
      return {
        zh: "这些数值是哪一天公布（知晓）的？表中没有写明",
        en: "On which day did these values become known (were they published)? The table does not say",
      };
    case "source":
      return { zh: "这些数值出自哪个来源？", en: "Which source do these values come from?" };
    case "grade":
      return {
        zh: "来源的等级是什么？A 数据所有者公布，B 署名媒体或转引，C 转载待核",
        en: "Which grade has the source? A: the body that owns the figures, B: a named medium or second-hand, C: a repost to be checked",
      };
  }
}

const unnamed: Readonly<Record<"entity" | "indicator" | "industry" | "product", Words>> = {
  entity: {
    zh: "这些数值说的是哪个地区或单位？表中没有写明",
    en: "Which place or organisation are these values about? The table does not say",
  },
  indicator: {
    zh: "这些数值是什么指标？表中没有写明",
    en: "Which indicator do these values measure? The table does not say",
  },
  industry: { zh: "这些数值属于哪个行业？", en: "Which industry are these values of?" },
  product: { zh: "这些数值属于哪个产品？", en: "Which product are these values of?" },
};

const things: Readonly<Record<"entity" | "indicator" | "industry" | "product", Words>> = {
  entity: { zh: "地区或单位", en: "place or organisation" },
  indicator: { zh: "指标", en: "indicator" },
  industry: { zh: "行业", en: "industry" },
  product: { zh: "产品", en: "product" },
};

function named(kind: keyof typeof things, text: string, because: QuestionCause): Words {
  const words = brief(text);
  const { zh, en } = things[kind];
  if (because === "ambiguous") {
    return {
      zh: `「${words}」可能指几个${zh}，是哪一个？`,
      en: `"${words}" may name more than one ${en}. Which one is it?`,
    };
  }
  if (because === "contradiction") {
    return {
      zh: `「${words}」的代码与名称（或其他列）互相矛盾，是哪个${zh}？`,
      en: `The code and the name at "${words}", or another column, contradict each other. Which ${en} is it?`,
    };
  }
  return {
    zh: `「${words}」是哪个${zh}？系统中没有这个名称`,
    en: `Which ${en} is "${words}"? This name is not known`,
  };
}

function unitWords(text: string, because: QuestionCause): Words {
  const words = brief(text);
  if (because === "unknown") {
    return { zh: `表中的单位「${words}」是什么单位？`, en: `Which unit does the table mean by "${words}"?` };
  }
  if (because === "contradiction") {
    return {
      zh: `表中给「${words}」的单位与该指标不符，应是什么单位？`,
      en: `The unit that the table gives for "${words}" does not fit the indicator. Which unit is it?`,
    };
  }
  return words === ""
    ? { zh: "这些数值用什么单位？表中没有写明", en: "Which unit are these values in? The table does not say" }
    : {
        zh: `「${words}」用什么单位？表中没有写明`,
        en: `Which unit is "${words}" in? The table does not say`,
      };
}

const formNames: Readonly<Record<string, Words>> = {
  growth_yoy: { zh: "同比增速", en: "growth on the year before" },
  growth_yoy_real: { zh: "实际同比增速", en: "real growth on the year before" },
  growth_pop: { zh: "环比增速", en: "growth on the period before" },
  growth_avg: { zh: "年均增速", en: "average growth" },
  share_of_parent: { zh: "占比", en: "share" },
};
const tierNames: Readonly<Record<string, Words>> = {
  national: { zh: "全国", en: "the nation" },
  province: { zh: "省级", en: "provinces" },
  city: { zh: "市级", en: "cities" },
  county: { zh: "县级", en: "counties" },
  park: { zh: "园区", en: "parks" },
  enterprise: { zh: "企业", en: "enterprises" },
};

function scopeWords(text: string, { id, because }: Pick<AskedQuestion, "id" | "because">): Words {
  const words = brief(text);
  if (because === "unknown" || because === "ambiguous") {
    return { zh: `口径「${words}」是哪一个口径？`, en: `Which scope is "${words}"?` };
  }
  const { form, tier } = aspectsOfScopeQuestion(id);
  const growth = form === null ? undefined : formNames[form];
  const place = tier === null ? undefined : tierNames[tier];
  return {
    zh: `「${words}」${growth === undefined ? "" : `的${growth.zh}`}${place === undefined ? "" : `（${place.zh}）`}按什么口径统计（范围、地域、价格）？表中没有写明`,
    en: `What does "${words}"${growth === undefined ? "" : `, ${growth.en},`} count${place === undefined ? "" : ` of ${place.en}`} (coverage, territory, prices)? The table does not say`,
  };
}

/** A question that ends in its own mark takes no full stop before the next sentence. */
function withFault({ zh, en }: Words, { expected }: AnswerFault): Words {
  return {
    zh: `${zh}${zh.endsWith("？") ? "" : "。"}已有的回答不合适：${expected.zh}`,
    en: `${en}${en.endsWith("?") ? "" : "."} The answer given does not fit; it should be ${expected.en}`,
  };
}

function placeOf(cells: readonly string[]): string {
  return cells.slice(0, 3).join(", ") + (cells.length > 3 ? " …" : "");
}

/** Labels may be of any length. */
function brief(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
