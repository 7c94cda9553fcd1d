import { toNumber } from "../decimal";
import { negate } from "../interval";
import { about, atLeast, between, exactly, lessThan, moreThan, nearly, type Quantity } from "../quantity";
import type { Direction, Draft } from "./figure";
import { readNumber } from "./numerals";

function growthDraft(found: RegExpMatchArray, quantity: Quantity, direction: Direction): Draft {
  const start = found.index ?? 0;
  return {
    start,
    end: start + found[0].length,
    kind: "growth",
    quantity,
    unit: "RATIO",
    multiplier: 0,
    direction,
    alternatives: [],
  };
}

const redoubling =
  /(近|接近|将近|超过?|约|不到)?(?:翻了?(近|超过?|约|将近|不到|至少)?(?:([一二两三四五六七八九]|\d)番|番|一倍|倍)|倍增(?!计划|行动|工程|效应|目标|器))(多|以上|还要?多|还不止|有余|左右)?/g;

/** 翻一番 is +100%, 翻两番 +300%: each 番 doubles. */
function redoubled(found: RegExpMatchArray): Draft {
  const times =
    found[3] === undefined
      ? 1
      : Number(toNumber(readNumber(found[3], 0)?.value ?? { digits: 1n, exponent: 0 }));
  const value = 2 ** times - 1;
  return growthDraft(found, boundedBy(value, `${found[1] ?? ""}${found[2] ?? ""}${found[4] ?? ""}`), "up");
}

function boundedBy(value: number, words: string): Quantity {
  if (/近/.test(words)) return nearly(value);
  if (/不到/.test(words)) return lessThan(value);
  if (/以上|至少/.test(words)) return atLeast(value);
  if (/超|多|不止|有余/.test(words)) return moreThan(value);
  return /约|左右/.test(words) ? about(value, { relative: 0.05 }) : exactly(value);
}

const unchanged = /(基本|大体|总体|大致)?持平/g;

/** 与上年持平 is a growth of zero; 与全省持平 a gap of zero. 基本持平 stays within half a percent, the last place of a whole percentage. */
function level(text: string, found: RegExpMatchArray): Draft {
  const left = text.slice(Math.max(0, (found.index ?? 0) - 14), found.index);
  const gap = /(?:与|和|同)(?:全国|全省|全市|全县|[^,。;]{0,6}平均)[^,。;]{0,4}$/.test(left);
  const quantity = found[1] === undefined ? exactly(0) : about(0, { relative: 0.05, lastPlace: 0.01 });
  const draft = growthDraft(found, quantity, "flat");
  return gap ? { ...draft, kind: "gap", unit: "PP" } : draft;
}

const zeroGrowth = /零增长|(?:增长|增速|增幅)(?:率)?为零(?![\d点一-九])|zero growth|no growth/g;
const noCount = /(?<=(?:企业|项目|事故|案件|团队|机构|园区|平台|人)数量?(?:为|是|归))零(?![\d点一-九.%])/g;

/** 企业数为零 is a count of nothing. */
function countless(found: RegExpMatchArray): Draft {
  return { ...growthDraft(found, exactly(0), "flat"), kind: "level", unit: "ITEM", direction: null };
}

const flat =
  /(?<![a-z])(?:remained|was|were|stayed|is|broadly|essentially) (?:flat|unchanged|level)(?![a-z])/g;
const halved =
  /(?:下降|减少|降低|缩减|缩小)(?:了)?一半|(?<![a-z])halved(?![a-z])|(?<=[额入本量价值利能耗放])减半/g;
const doubled =
  /(?<![a-z])(more than |nearly |almost |about |roughly )?(doubled|tripled|trebled|quadrupled)(?![a-z])/g;
const multiples: Readonly<Record<string, number>> = { doubled: 1, tripled: 2, trebled: 2, quadrupled: 3 };

function multiplied(found: RegExpMatchArray): Draft {
  const value = multiples[found[2] ?? ""] ?? 1;
  const words = found[1] ?? "";
  if (words === "") return growthDraft(found, exactly(value), "up");
  const quantity = words.startsWith("more")
    ? moreThan(value)
    : /nearly|almost/.test(words)
      ? nearly(value)
      : about(value, { relative: 0.05 });
  return growthDraft(found, quantity, "up");
}

const folds =
  /(?:increased?|rose|grew|grown|risen|expanded|up|increase of|growth of)(?: by| nearly)? (?:(two|three|four|five|six|seven|eight|nine|ten|\d{1,3})-?fold)/g;
const foldWords = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "increased threefold" is threefold of the base to some and threefold more to others: both are returned. */
function manifold(found: RegExpMatchArray): Draft {
  const times = Math.max(foldWords.indexOf(found[1] ?? "?"), Number(found[1]) || 0);
  const draft = growthDraft(
    found,
    { ...exactly(times), lower: times - 1, point: null, qualifier: "RG" },
    "up",
  );
  const readings = [times - 1, times].map((value) => ({
    kind: "growth" as const,
    quantity: exactly(value),
    direction: "up" as const,
  }));
  return { ...draft, start: draft.end - `${found[1] ?? ""}fold`.length, alternatives: readings };
}

const doubleDigits = [
  /[两双]位数(?<more>以上)?(?=的?(?:较快|高速|快速|稳定|同比|年均|平均)?(?:的)?(?:增长|增速|增幅|涨幅|提升)(?!极|点|的(?:企业|行业|产业|项目|园区|地区|县|市|区)))/g,
  /(?<=(?:增长|增速|增幅|涨幅|增长率)(?:率)?(?:均|都|也|连续|已|继续|持续|多年)?(?:达到?|为|保持|超过?|实现|在|维持){0,3})[两双]位数(?<more>以上)?/g,
  /[两双]位数(?<more>以上)?(?=的?(?<fall>下降|降幅|下滑|负增长))|(?<=(?:下降|降幅|下滑)(?:达到?|为|均){0,3})(?<fell>[两双]位数)/g,
  /(?<![a-z])double[- ]digit(?= (?:annual |average |year-on-year |export |sales |revenue )*(?:growth|increases?|rises?|gains?|expansion)(?![a-z]))/g,
  /(?<=(?:grew|grown|growing|rose|risen|rising|increased|expanded) (?:by |at )?(?:a )?)double[- ]digits?/g,
];

/** 两位数增长 is from 10% to below 100%; both ends are what the words amount to, not what they state. */
function inDoubleDigits(found: RegExpMatchArray): Draft {
  const { more, fall, fell } = found.groups ?? {};
  const range = { ...between(0.1, 1, { upperOpen: true }), lowerByConvention: true, upperByConvention: true };
  const size = more === undefined ? range : atLeast(0.1);
  const falls = fall !== undefined || fell !== undefined;
  return growthDraft(found, falls ? negate(size) : size, falls ? "down" : "up");
}

function all(text: string, pattern: RegExp, read: (found: RegExpMatchArray) => Draft): Draft[] {
  return [...text.matchAll(pattern)].map(read);
}

/** Changes that are stated without a number: 翻一番, 持平, 零增长, doubled, halved. */
export function findWordChanges(text: string): readonly Draft[] {
  return [
    ...all(text, redoubling, redoubled),
    ...all(text, unchanged, (found) => level(text, found)),
    ...all(text, zeroGrowth, (found) => growthDraft(found, exactly(0), "flat")),
    ...all(text, noCount, countless),
    ...all(text, flat, (found) => growthDraft(found, exactly(0), "flat")),
    ...all(text, halved, (found) => growthDraft(found, negate(exactly(0.5)), "down")),
    ...all(text, doubled, multiplied),
    ...all(text, folds, manifold),
    ...doubleDigits.flatMap((pattern) => all(text, pattern, inDoubleDigits)),
  ];
}
