import { signOf } from "../decimal";
import type { UnitCode } from "../unit";
import type { Amount } from "./amounts";
import { cueAfter, findCues, type Cue, type FoundCue } from "./cues";
import type { Direction, FigureKind } from "./figure";
import { wholes } from "./lexicon";

/** What an amount says: its kind, the sign of the change, and whether the words leave the sign open. */
export interface Meaning {
  readonly kind: FigureKind;
  readonly sign: 1 | -1;
  readonly direction: Direction | null;
  /** The words fit both signs: 收窄 without saying of what. */
  readonly signOpen: boolean;
}

export interface Context {
  readonly text: string;
  readonly amount: Amount;
  /** The clause before the figure, from its last boundary or the figure before. */
  readonly left: string;
  /** The sentence before the figure. */
  readonly sentence: string;
  /** The meaning of the figure before, if only a comma or 和 stands between. */
  readonly previous: Meaning | null;
  /** The meaning of the figure where a change starts: 由5% of 由5%提高到8%. */
  readonly origin: Meaning | null;
}

function plain(kind: FigureKind): Meaning {
  return { kind, sign: 1, direction: null, signOpen: false };
}

function changing(kind: FigureKind, sign: 1 | -1): Meaning {
  return { kind, sign, direction: sign === 1 ? "up" : "down", signOpen: false };
}

/** Decides the kind of an amount from its unit and the words around. Pure; see the cues for the words. */
export function meaningOf(context: Context): Meaning {
  const meaning = byUnit(context);
  return withPrintedSign(meaning, context.amount);
}

function byUnit(context: Context): Meaning {
  const { unit } = context.amount;
  if (unit === "PP") return pointMeaning(context);
  if (unit === "RATIO") return ratioMeaning(context);
  if (unit === "TIMES_BASE") return timesMeaning(context);
  if (unit === "INDEX") return plain("index");
  return levelMeaning(context);
}

/** A printed minus decides the direction, and zero is flat. 下降-3% keeps its words: the fall is 3%. */
function withPrintedSign(meaning: Meaning, { low, high, bounds }: Amount): Meaning {
  const sign = signOf(low);
  if (meaning.direction === null || meaning.kind === "level") return meaning;
  if (sign === 0 && high === null) return { ...meaning, sign: 1, direction: "flat" };
  // 由-5.6%回升至3.2%: the direction of the one before was that of its own printed minus.
  if (sign > 0 && meaning.sign === 1) return { ...meaning, direction: "up" };
  if (sign > 0 || high !== null) return meaning;
  // 增速超过-5% may be a rise as well.
  if (bounds.includes("GT") || bounds.includes("GE")) return { ...meaning, sign: 1, direction: null };
  return { ...meaning, sign: 1, direction: "down" };
}

const isNoun = (cue: Cue): boolean =>
  cue === "share" || cue === "contribution" || cue === "rate" || cue === "fall-rate" || cue === "ratio";

/** A smaller concentration is the better one; of other things 改善 does not tell the sign. */
function improved(left: string): Meaning {
  const polluted = /浓度|pm2\.5|pm10|能耗|排放/.test(left);
  return polluted ? changing("growth", -1) : { ...changing("growth", 1), signOpen: true };
}

function ratioMeaning(context: Context): Meaning {
  if (/改善(?:了|约)?$/.test(context.left)) return improved(context.left);
  const cues = findCues(context.left);
  const last = cues.at(-1);
  const next = cueAfter(context.text, context.amount.end);
  if (last === undefined) return next === null ? uncued(context) : byCue(next);
  if (last.cue === "to") return ledTo(cues, context.origin);
  if (last.cue === "up" || last.cue === "down") return changed(context.left, cues, last);
  if (next !== null && last.cue !== next && last.cue !== "contribution") return byCue(next);
  return byCue(last.cue);
}

/** A bare percentage is a level; a bare fraction is a share of something; 60%的企业 likewise. */
function uncued(context: Context): Meaning {
  const { text, amount, left, previous, origin } = context;
  if (isSignedNote(context)) return changing("growth", 1);
  if (previous !== null) return previous;
  if (/^(?:,?[至到]| to )$/.test(left)) return reached(context);
  if (origin !== null && / (?:to|from) $/.test(left)) return origin;
  if (wholes.test(text.slice(Math.max(0, amount.numberStart - 7), amount.numberStart))) return plain("share");
  const ofThings =
    /^的?[^,。;\d]{0,8}?(?:企业|产品|项目|人才|员工|收入|药品|产量|药企|人口|市场|以来自)/.test(
      text.slice(amount.end, amount.end + 14),
    );
  return amount.form === "fraction" ||
    ofThings ||
    /^(?: of (?:the|all|its|their) )/.test(text.slice(amount.end, amount.end + 11))
    ? plain("share")
    : plain("level");
}

/** 1.2亿元(+8%): a signed percentage in brackets after an amount is its growth. */
function isSignedNote({ text, amount }: Context): boolean {
  const before = text.slice(Math.max(0, amount.numberStart - 4), amount.numberStart);
  return (
    /[元家人个件吨\d]\(\+$/.test(before) || (signOf(amount.low) < 0 && /[元家人个件吨\d]\($/.test(before))
  );
}

/** 占比提高2.1个百分点至35.4%: what the points moved is what the figure is. */
function reached({ sentence, origin }: Context): Meaning {
  const clause = /[^,;:]*$/.exec(sentence.replace(/,[至到]$/, ""))?.[0] ?? "";
  return ledTo(findCues(clause), origin);
}

function byCue(cue: Cue): Meaning {
  switch (cue) {
    case "share":
    case "contribution":
    case "ratio":
      return plain(cue);
    case "rate":
    case "up":
      return changing("growth", 1);
    case "fall-rate":
    case "down":
      return changing("growth", -1);
    case "to":
      return plain("level");
    default:
      return cue satisfies never;
  }
}

/** 增速提高到5% is a growth of 5%, 占比提高到20% a share: the noun before the change decides. */
function ledTo(cues: readonly FoundCue[], origin: Meaning | null): Meaning {
  const noun = cues.findLast(({ cue }) => isNoun(cue));
  return noun === undefined ? (origin ?? plain("level")) : byCue(noun.cue);
}

/** 拉动工业增长2.3% is a contribution; 占全国增量的20% a share; else the last change is the growth. */
function changed(left: string, cues: readonly FoundCue[], last: FoundCue): Meaning {
  if (cues.some(({ word }) => /拉动|带动|contribut/.test(word))) return plain("contribution");
  const shared = cues.findLast(({ cue }) => cue === "share");
  if (shared !== undefined && /^[^,]{0,6}的$/.test(left.slice(last.end))) return plain("share");
  if (/^[^,]{0,4}(?:贡献|比重|占比)/.test(left.slice(last.end))) return plain("share");
  return changing("growth", last.cue === "up" ? 1 : -1);
}

/** 增长1.5倍 is a growth of 150%; 增长到1.5倍 and 是…的1.5倍 are ratios. */
function timesMeaning({ left, previous }: Context): Meaning {
  const last = findCues(left).at(-1);
  if (last === undefined) return previous ?? plain("ratio");
  const rest = left.slice(last.end);
  const direct = /^(?:了|率|幅度?|达到?|高达|为|约|近|超过?|逾|by|nearly| )*$/.test(rest);
  if (!direct || (last.cue !== "up" && last.cue !== "down" && last.cue !== "rate")) return plain("ratio");
  return changing("growth", last.cue === "down" ? -1 : 1);
}

const compared =
  /(?:高于|低于|快于|慢于|高出|低出|领先于?|落后于?|超出|超过|优于|好于|(?<![提新走拔])高|(?<![降减])低|(?<!加)快|(?<![减放])慢|above|below|higher|lower|faster|slower|ahead|behind)/g;
const lagging = /低|慢|落后|少|below|lower|slower|behind/;
const times =
  /上年|去年|同期|上月|上季|上半年|年初|年末|一季度|二季度|三季度|前值|上期|\d{4}年|previous|last year|year earlier|a year ago/;
const changes =
  /提高|提升|上升|上涨|加快|扩大|增加|增长|回升|攀升|上调|上行|下行|回落|下降|降低|放缓|减缓|收窄|缩小|减少|下滑|下跌|下调|趋缓|increased|rose|up|risen|gained|accelerated|fell|declined|decreased|dropped|down|slowed|narrowed|widened|improved/g;
const falling =
  /回落|下行|下降|降低|放缓|减缓|收窄|缩小|减少|下滑|下跌|下调|趋缓|fell|declined|decreased|dropped|down|slowed|narrowed/;

/** Percentage points: what a rate contributed, how far it lies from another one, or how it moved. */
function pointMeaning(context: Context): Meaning {
  const { left, previous } = context;
  if (/拉动|带动|贡献|contribut/.test(left)) return plain("contribution");
  const change = [...left.matchAll(changes)].at(-1);
  const gap = [...left.matchAll(compared)].at(-1);
  const gapWins = gap !== undefined && (change === undefined || (gap.index ?? 0) > (change.index ?? 0));
  if (gapWins) return gapMeaning(context, gap[0]);
  if (change !== undefined) return moved(context, change[0]);
  return previous ?? after(context);
}

/** Higher than a year before is a change; higher than the province is a gap. */
function gapMeaning({ left, text, amount }: Context, word: string): Meaning {
  const sign = lagging.test(word) ? -1 : 1;
  const entity =
    /全国|全省|全市|全县|平均|规上|规模以上|行业|预期|目标|计划|national|provincial|average/.test(left);
  const right = text.slice(amount.end, amount.end + 30);
  const timed = times.test(left) || (/^ (?:higher|lower|above|below)/.test(right) && times.test(right));
  return changing(timed && !entity ? "point_change" : "gap", sign);
}

/** 降幅收窄 means that the rate rose. 收窄 of something unnamed leaves the sign open. */
function moved({ left, sentence }: Context, word: string): Meaning {
  const fallRate = /降幅|跌幅|减幅/.test(left);
  const sign = falling.test(word) !== fallRate ? -1 : 1;
  const named =
    fallRate ||
    /增幅|增速|涨幅|差距|亏损面|[量额数]|率|比重|占比|同比增长|growth|margin|share|rate|gap/.test(left) ||
    !/收窄|缩小|narrowed/.test(word);
  if (named) return changing("point_change", sign);
  if (/降幅|下降|跌幅|fell|declin/.test(sentence)) return changing("point_change", 1);
  return { ...changing("point_change", -1), signOpen: !/增长|增幅|增速|growth/.test(sentence) };
}

function after({ text, amount, left }: Context): Meaning {
  const right = text.slice(amount.end, amount.end + 40).trimStart();
  if (/^(?:higher|above|faster|ahead)/.test(right))
    return changing(times.test(right) ? "point_change" : "gap", 1);
  if (/^(?:lower|below|slower|behind)/.test(right))
    return changing(times.test(right) ? "point_change" : "gap", -1);
  if (/^的?(?:差距|gap)/.test(right)) return plain("gap");
  if (/^的?(?:下降|回落|降幅|drop|decline|decrease)/.test(right)) return changing("point_change", -1);
  return /同比|环比|year-on-year/.test(left) || /^的?(?:提升|提高|增长|increase|rise)/.test(right)
    ? changing("point_change", 1)
    : plain("point_change");
}

const countChange =
  /(新增|净增|增加|增长|多增|增|(?<![许大众最至不诸])多|减少|净减少?|下降|减|少)(?:了|约|近)?$/;
/** A loss is an amount below zero. */
const loss = /(?<!扭|减|止)亏损(?:额|总额)?(?:了|为|达到?|约)?$/;
const durations: readonly UnitCode[] = ["YEAR", "MONTH", "DAY", "HOUR"];

/** A change of a count or an amount stays a level, signed: 减少3家 is -3家. 增长至51家 is 51家. */
function levelMeaning({ left, amount }: Context): Meaning {
  if (durations.includes(amount.unit) || amount.unit === "EDITION") return plain("level");
  if (amount.unit === "CNY" && loss.test(left)) return changing("level", -1);
  const word = countChange.exec(left)?.[1];
  if (word === undefined || /不(?:增|减|少)$|至少$|不少$/.test(left)) return plain("level");
  return changing("level", /减|少|降/.test(word) ? -1 : 1);
}
