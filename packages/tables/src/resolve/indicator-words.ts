import { trySplitUnit } from "@jiqun/statistics";
import type { SeriesLabels } from "../labelled";
import { withoutMarks } from "./spelling";

/** Words that say form and accumulation; the longer ones first. */
const formWords = [
  ...["累计同比增长", "累计同比增速", "累计同比", "累计增长", "累计增速", "累计值", "自年初累计", "累计"],
  ...["比上年同期增长", "比上年同期增减", "比上年增长", "比上年增减", "比去年同期增长", "比去年同期增减"],
  ...[
    "较上年同期增长",
    "较上年增长",
    "同比增长",
    "同比增减",
    "同比增速",
    "同比",
    "环比增长",
    "环比增速",
    "环比",
  ],
  ...["名义增长", "名义增速", "实际增长", "实际增速", "增长速度", "增长率", "增长", "增速", "增减"],
  ...["当期值", "本期值", "当月值", "本月", "当月", "当期"],
  ...["year-on-year growth", "growth rate", "accumulated", "current period"],
];

const mostFormWords = 4;

/** Words of a series' indicator, further dimensions joined by `/`, without unit, numbering and words of form. */
export function indicatorWords(labels: SeriesLabels): string {
  const parts = [labels.indicator?.text ?? "", ...labels.facets.map(({ value }) => value)];
  return parts
    .map((part, index) => (index === 0 ? plainIndicator(part, labels.formStated) : part.trim()))
    .filter((part) => part !== "")
    .join("/");
}

/** Words of the indicator as they are printed, further dimensions joined by `/`. */
export function printedIndicator(labels: SeriesLabels): string | null {
  const parts = [labels.indicator?.text ?? "", ...labels.facets.map(({ value }) => value)];
  const words = parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("/");
  return words === "" ? null : words;
}

/** A name without its unit; words of form are left out only where they were understood, so that no growth turns level. */
function plainIndicator(text: string, formStated: boolean): string {
  const plain = withoutUnit(withoutMarks(text));
  return formStated ? withoutForm(plain) : plain;
}

function withoutUnit(text: string): string {
  const [, name, unit] = /^([^]*?)\s*[(（]([^()（）]{1,40})[)）]$/u.exec(text) ?? [];
  if (name === undefined || name === "" || unit === undefined) return text;
  const inWords = unit.replace(/^单位[:：]?/u, "").trim();
  return trySplitUnit(inWords) === null ? text : name.trim();
}

function withoutForm(text: string): string {
  let rest = text;
  for (let turn = 0; turn < mostFormWords; turn += 1) {
    const word = formWords.find((one) => rest.toLowerCase().endsWith(one) && rest.length > one.length);
    if (word === undefined) break;
    rest = withoutUnit(rest.slice(0, -word.length).replace(/[\s_:：、,，(（-]+$/u, ""));
  }
  return rest === "" ? text : rest;
}
