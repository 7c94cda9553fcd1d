import type { LabelledForm } from "../labelled";
import { formRules } from "./form-rules";

/** What words say of the form of values, taken off the name of what is measured. */
export interface FormWords {
  readonly form: LabelledForm;
  readonly accumulation: "single" | "cumulative";
  /** Whether the words say any of it; otherwise it is a level of single periods, as usual. */
  readonly stated: boolean;
  /** The words without those of form and accumulation. */
  readonly rest: string;
}

const longest = 500;
/** Growths of other kinds, contributions and changes: what they count is named by these very words. */
const ownIndicator =
  /自然增长|增长贡献|贡献率|拉动|增加额|增减额|增长额|增量|增长点|零增长|负增长|增长面|增长中枢|可持续增长|population growth/i;
/** A fall printed as a positive number is no growth: its sign is the reader's to tell. */
const fall = /下降|降低|降幅|减少/;
const growth = /增|升|\+|±/;

/** The form and accumulation that the words of an indicator or header state: 医药制造业增加值累计增长. */
export function readFormWords(text: string): FormWords {
  const words = text.trim();
  const usual = { form: "level", accumulation: "single", stated: false, rest: words } as const;
  if (words.length > longest || ownIndicator.test(words) || (fall.test(words) && !growth.test(words)))
    return usual;
  let rest = words;
  let form: LabelledForm | null = null;
  let accumulation: "single" | "cumulative" | null = null;
  for (const rule of formRules) {
    if (rule.form !== undefined && form !== null) continue;
    if (rule.accumulation !== undefined && accumulation !== null) continue;
    if (!rule.pattern.test(rest)) continue;
    rest = rest.replace(rule.pattern, " ");
    form = rule.form ?? form;
    accumulation = rule.accumulation ?? accumulation;
  }
  if (form === null && accumulation === null) return usual;
  return { form: form ?? "level", accumulation: accumulation ?? "single", stated: true, rest: tidy(rest) };
}

/** Without empty brackets, dangling particles and doubled spaces. */
function tidy(text: string): string {
  return text
    .replace(/[(（[]\s*[)）\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Han}) (?=[\p{Script=Han}(（])/gu, "")
    .trim()
    .replace(/^[-_:：,，、/的]+|[-_:：,，、/的]+$/g, "")
    .trim();
}
