import type { ObsStatus } from "./status";
import type { Quantity } from "./quantity";

/**
 * Why there is no number, with the OBS_STATUS that says so. The first seven are what a source tells; the others arise
 * when we compute: `operand-missing` where another series has no value for the period.
 */
export const missingReasons = [
  { code: "not-stated", status: "O", zh: "来源未给出", en: "not stated by the source" },
  { code: "not-collected", status: "L", zh: "存在但未收集", en: "exists but not collected" },
  { code: "cannot-exist", status: "M", zh: "不可能存在", en: "cannot exist" },
  { code: "suppressed", status: "Q", zh: "保密不公布", en: "suppressed as confidential" },
  { code: "holiday", status: "H", zh: "节假日无数据", en: "holiday or weekend" },
  { code: "included-elsewhere", status: "K", zh: "并入其他类别", en: "included in another category" },
  { code: "waived", status: "J", zh: "豁免报送", en: "reporting waived" },
  { code: "operand-missing", status: "O", zh: "计算所需数据缺失", en: "an input is missing" },
  { code: "zero-in-divisor", status: "M", zh: "除数可能为零", en: "the divisor may be zero" },
  {
    code: "base-not-positive",
    status: "M",
    zh: "基数不为正，不计算增速",
    en: "no growth from a base that may not be above zero",
  },
  { code: "part-negative", status: "M", zh: "部分为负，不计算份额", en: "no share of a negative part" },
  {
    code: "part-exceeds-whole",
    status: "M",
    zh: "部分大于整体，不计算份额",
    en: "no share: the part exceeds the whole",
  },
  {
    code: "no-base-period",
    status: "O",
    zh: "基期无数据，不计算变动",
    en: "no change: the period to compare with has no value",
  },
  {
    code: "no-base",
    status: "O",
    zh: "定基期无数据，不计算指数",
    en: "no index: the base period has no value",
  },
  {
    code: "unequal-periods",
    status: "M",
    zh: "上期长度不同（如1—2月），不计算环比",
    en: "no growth: the period before has another length, such as January–February",
  },
  {
    code: "root-of-negative",
    status: "M",
    zh: "末期可能为负，不计算年均增速",
    en: "no average growth: the ratio may be below zero",
  },
  {
    code: "window-incomplete",
    status: "O",
    zh: "窗口内数据不全，不计算移动平均",
    en: "no moving average: its window is incomplete",
  },
  {
    code: "parts-incomplete",
    status: "O",
    zh: "期内数据不全，不汇总",
    en: "no total: not every part of the period has a value",
  },
  {
    code: "revised-below",
    status: "M",
    zh: "累计数下修，当期值为负，不推算",
    en: "no single period: the cumulative value was revised below the one before",
  },
  {
    code: "parts-miss-total",
    status: "M",
    zh: "分期之和与公布的合计之差超过舍入误差，不推算",
    en: "refused: the parts miss the published total by more than rounding",
  },
  { code: "level-not-positive", status: "M", zh: "水平须为正数", en: "defined for levels above zero only" },
  {
    code: "level-not-reached",
    status: "O",
    zh: "已知各期均未达到该水平",
    en: "the level is not reached in any known period",
  },
  { code: "already-ahead", status: "M", zh: "已经领先，无须追赶", en: "already ahead: no gap to close" },
  {
    code: "gap-never-closes",
    status: "M",
    zh: "增速不高于对方，差距不会消除",
    en: "never: it does not grow faster than the one ahead",
  },
  {
    code: "order-unknown",
    status: "O",
    zh: "来源不足以判断先后快慢",
    en: "the sources do not tell which is ahead or grows faster",
  },
  { code: "no-parts", status: "O", zh: "没有分项数据", en: "there are no parts to measure" },
  { code: "too-few-units", status: "M", zh: "单位不足两个，不作比较", en: "fewer than two units" },
  { code: "too-many-units", status: "M", zh: "单位过多，不计算", en: "not computed for so many units" },
] as const satisfies readonly { code: string; status: ObsStatus; zh: string; en: string }[];

export type MissingReason = (typeof missingReasons)[number]["code"];

/** An absent number is a value with a reason, never null or NaN: zero, missing and confidential do not look alike. */
export interface Missing {
  readonly missing: MissingReason;
  /** What the source prints in place of a number, such as … or —; null where it prints nothing or we computed. */
  readonly asStated: string | null;
}

/** What stands in a cell: a number as far as it is known, or the reason why there is none. */
export type Measured = Quantity | Missing;

export function missing(reason: MissingReason, asStated: string | null = null): Missing {
  return { missing: reason, asStated };
}

export function isMissing(value: Measured): value is Missing {
  return "missing" in value;
}

/** Whether there is a number. */
export function isKnown(value: Measured): value is Quantity {
  return !isMissing(value);
}

/** Names and OBS_STATUS of a reason. */
export function missingReason(code: MissingReason): (typeof missingReasons)[number] {
  return missingReasons.find((reason) => reason.code === code) ?? missingReasons[0];
}

/** The reason that an OBS_STATUS gives for an absent value; null for a status that speaks of a present one. */
export function reasonOfStatus(status: ObsStatus): MissingReason | null {
  return missingReasons.find((reason) => reason.status === status)?.code ?? null;
}
