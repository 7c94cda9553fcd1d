import type { Amount } from "./amounts";
import { toNumber } from "../decimal";

const before =
  /(?:连续|历时|历经|为期|长达|达到?|耗时|用时|用|过去的?|工期|期限|时隔|经过|持续|保持|深耕|经营|满|仅用|仅|蝉联|共计?|平均|寿命|周期|时间|已|超|需|约|运营|成立|从业|坚持|累计|延长|缩短|提前|质保|经验|有|年限|发展|for|over|than|least|about|nearly|of|lasting|consecutive)\s*$/;
const after =
  /^(?:余|多|以上|左右|以内|连续|(?:的)?(?:时间|历史|经验|历程|发展)|蝉联| of | old| in a row| running)/;

/**
 * Whether a number of years, months or days states a duration: 连续3年, 历时5年, 10余年. 三年行动, 近三年 and 2年期 are
 * names and times; they are excluded before. A number of years with no such word (5年) is taken only in digits.
 */
export function isDuration(text: string, amount: Amount): boolean {
  if (amount.bounds.length > 0 || amount.high !== null) return true;
  const stated =
    before.test(text.slice(Math.max(0, amount.start - 12), amount.start)) ||
    after.test(text.slice(amount.end, amount.end + 14));
  if (amount.unit === "YEAR" && toNumber(amount.low) >= 100 && !stated) return false;
  return stated || amount.form === "digits" || amount.unit === "HOUR" || amount.unit === "DAY";
}
