import type { Amount } from "./amounts";
import type { Meaning } from "./kind";
import { findCues } from "./cues";

const things =
  /^的?[^,。;\d、("]{0,8}?(企业|项目|品种|产品|单品|药品|公司|单位|机构|客户|家庭|法人|个体户|强镇|村|乡镇|大户|工业企业|镇)(?!销售|产值|收入|投资|利润|规模|营收|产业|建设|集聚|总)/;
const groups = /^的?[^,。;\d、("]{0,8}?(园区|集群|产业链|平台|开发区|街道|县|市|区)/;
const countAfter =
  /^[^。;]{0,16}?(?:\d|[一二三四五六七八九十百两])[余多]?[\d万]{0,6}(?:家|个|户|款|种|项|名)/;
/** 过亿元的12家: the things that are counted are named before. */
const countRight = /^的(?:企业)?(?:有|达到?|共)?\d{1,6}[余多]?(?:家|户|个)/;
const countBefore =
  /(?:\d|[一二三四五六七八九十百两])[余多]?(?:家|个|户|款|种|项)(?:以上|左右)?[^,。;\d]{0,10}$/;
const counts = new Set([
  "ENTERPRISE",
  "ITEM",
  "PROJECT",
  "TEAM",
  "HOUSEHOLD",
  "PIECE",
  "TIMES",
  "EDITION",
  "RANK",
  "YEAR",
  "MONTH",
  "PP",
]);

/** Words that make one end of a number a limit. 约26亿元的项目 states an amount; 超10亿元的项目 names a class. */
function isLimit({ bounds, form }: Amount): boolean {
  return (
    form === "scale" ||
    bounds.some((bound) => bound === "GT" || bound === "GE" || bound === "LT" || bound === "LE")
  );
}

/**
 * Whether an amount is the limit of a class and no figure: 产值过亿企业51家, 年主营业务收入2000万元及以上的企业,
 * 增速超过20%的企业有15家. A percentage with no measure before it counts the things themselves: 超过20%的企业 is a share.
 */
export function isClassLimit(text: string, amount: Amount, meaning: Meaning, left: string): boolean {
  if (!isLimit(amount) || counts.has(amount.unit)) return false;
  if (
    amount.unit === "RATIO" &&
    (meaning.kind === "share" || meaning.kind === "level") &&
    findCues(left).length === 0
  )
    return false;
  const right = text.slice(amount.end, amount.end + 40);
  if (countRight.test(right)) return true;
  const noun = things.exec(right);
  if (noun !== null) return true;
  const group = groups.exec(right);
  if (group === null) return false;
  return (
    countAfter.test(right.slice(group[0].length)) ||
    countBefore.test(text.slice(Math.max(0, amount.start - 20), amount.start))
  );
}
