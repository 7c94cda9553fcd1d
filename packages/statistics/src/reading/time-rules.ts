import { toNumber } from "../decimal";
import { readNumber } from "./numerals";

/** A form of writing a time: what it looks like, and the period that it names as a template in which `y` is the year. */
export type Rule = readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>) => string | null];

const year = "(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年";
const dash = "(?:—{1,2}|-|~|至|到)";
const count = "(?<n>\\d{1,2}|十[一二]?|[一二三四五六七八九])";
const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const month =
  "(?<name>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";
const latinYear = "(?<year>(?:19|20)\\d{2})(?![\\d,.]\\d|\\d)";
const order: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};
const numberWords = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

export const two = (value: number): string => String(value).padStart(2, "0");

/** 1 to 12 from digits or Han digits; NaN for others. */
function small(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (/^\d+$/.test(text)) return Number(text);
  const digits = "〇一二三四五六七八九";
  if (!text.startsWith("十")) return digits.indexOf(text);
  return text.length === 1 ? 10 : 10 + digits.indexOf(text.charAt(1));
}

export function yearOf(text: string): number {
  const digits = [...text].map((character) => {
    const place = "〇一二三四五六七八九".indexOf(character);
    return character === "零" ? "0" : place < 0 ? character : `${place}`;
  });
  return Number(digits.join(""));
}

function monthOf(name: string | undefined): number {
  return months.findIndex((full) => full.startsWith((name ?? "?").slice(0, 3))) + 1;
}

function monthRange(from: number, to: number): string | null {
  if (!(from >= 1 && to <= 12 && from <= to)) return null;
  return from === to ? `y-${two(from)}` : `y-${two(from)}/P${to - from + 1}M`;
}

function years(from: string | undefined, to: string | undefined): string | null {
  const [first, last] = [yearOf(from ?? ""), yearOf(to ?? "")];
  return last > first ? `${first}/P${last - first + 1}Y` : null;
}

/** The day of a month from digits or words: 14, 十四. */
function dayOf(text: string | undefined): number {
  const token = readNumber(text ?? "", 0);
  return token === null ? Number.NaN : toNumber(token.value);
}

const quarter = (n: number): string | null => (n >= 1 && n <= 4 ? `y-Q${n}` : null);
const firstMonths = (n: number): string | null => monthRange(1, n);
const day = (m: number, d: number): string => `y-${two(m)}-${two(d)}`;

/** Times inside a year, in Chinese; each stands after a year or alone. */
const within: readonly Rule[] = [
  [
    /(?<m>\d{1,2}|十[一二]|[一二三四五六七八九十])月(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/,
    (g) => day(small(g["m"]), dayOf(g["d"])),
  ],
  [
    new RegExp(
      `(?<m>\\d{1,2}|十[一二]|[一二三四五六七八九十])月?份?${dash}(?<n>\\d{1,2}|十[一二]|[一二三四五六七八九十])月份?`,
    ),
    (g) => monthRange(small(g["m"]), small(g["n"])),
  ],
  [new RegExp(`前${count}个月`), (g) => firstMonths(small(g["n"]))],
  [
    /前(?<n>[一二三1-3两])个?季度|[一1](?:—|-|至|到)(?<q>[二三四2-4])季度/,
    (g) => firstMonths(3 * (g["n"] === "两" ? 2 : small(g["n"] ?? g["q"]))),
  ],
  [/上半年|h1(?![a-z\d])/, () => "y-S1"],
  [/下半年|h2(?![a-z\d])/, () => "y-S2"],
  [/第?(?<n>[一二三四1-4])季度|q(?<q>[1-4])(?![a-z\d])/, (g) => quarter(small(g["n"] ?? g["q"]))],
  [/(?<m>\d{1,2}|十[一二]|[一二三四五六七八九十])月(?:份)?(?:末|底)/, (g) => `end-${two(small(g["m"]))}`],
  [
    /(?<m>\d{1,2}|十[一二]|[一二三四五六七八九十])月(?:份)?(?![\d日号])/,
    (g) => monthRange(small(g["m"]), small(g["m"])),
  ],
];

const plans: Readonly<Record<string, string>> = {
  十一: "2006",
  十二: "2011",
  十三: "2016",
  十四: "2021",
  十五: "2026",
};

/** Years with nothing finer, Chinese; ordered from longer to shorter. */
const ofYears: readonly Rule[] = [
  [
    new RegExp(
      `(?<from>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年?${dash}(?<to>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年(?:间|期间)?`,
    ),
    (g) => years(g["from"], g["to"]),
  ],
  [
    new RegExp(
      `${year}(?:度)?(?:以来|起|开始|之后|以后|以前|之前|后(?!三|四)|前(?![\\d一二三四五六七八九十]))`,
    ),
    () => null,
  ],
  [new RegExp(`${year}年?(?:末|底|终)`), () => "y-12-31"],
  [new RegExp(`${year}度?(?:全年)?`), () => "y"],
  [/"?(?<plan>十[一二三四五])五"?(?:规划)?(?:期间|时期)/, (g) => `${plans[g["plan"] ?? ""] ?? "2021"}/P5Y`],
  [/"?十[一二三四五]五"?(?:规划)?(?:末|初|以来|开局|收官)?/, () => null],
  [
    /(?<year>(?:19|20)\d{2})[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>0?[1-9]|[12]\d|3[01])(?!\d)/,
    (g) => day(Number(g["m"]), Number(g["d"])),
  ],
];

const english: readonly Rule[] = [
  [
    new RegExp(`${month} (?<d>\\d{1,2})(?:st|nd|rd|th)?,? ${latinYear}`),
    (g) => day(monthOf(g["name"]), Number(g["d"])),
  ],
  [
    new RegExp(`(?<d>\\d{1,2})(?:st|nd|rd|th)? ${month},? ${latinYear}`),
    (g) => day(monthOf(g["name"]), Number(g["d"])),
  ],
  [
    new RegExp(`${month}(?: to | through | and |-|—)(?<to>${months.join("|")}),? (?:of |in )?${latinYear}`),
    (g) => monthRange(monthOf(g["name"]), monthOf(g["to"])),
  ],
  [
    new RegExp(`(?:end of|ending|year-end|close of) ${month},? ${latinYear}`),
    (g) => `end-${two(monthOf(g["name"]))}`,
  ],
  [new RegExp(`${month},? (?:of )?${latinYear}`), (g) => monthRange(monthOf(g["name"]), monthOf(g["name"]))],
  [
    new RegExp(
      `first (?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}) months of ${latinYear}`,
    ),
    (g) => firstMonths(Math.max(numberWords.indexOf(g["n"] ?? "?"), Number(g["n"]) || 0)),
  ],
  [new RegExp(`(?<n>first|second) half of ${latinYear}`), (g) => `y-S${order[g["n"] ?? ""] ?? 1}`],
  [new RegExp(`(?<n>first|second) half(?! of)`), (g) => `y-S${order[g["n"] ?? ""] ?? 1}`],
  [new RegExp(`first three quarters of ${latinYear}`), () => "y-01/P9M"],
  [
    new RegExp(`(?<n>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of ${latinYear})?`),
    (g) => quarter(order[g["n"] ?? ""] ?? 0),
  ],
  [new RegExp(`q(?<n>[1-4]) (?:of )?${latinYear}`), (g) => quarter(Number(g["n"]))],
  [new RegExp(`h(?<n>[12]) (?:of )?${latinYear}`), (g) => `y-S${g["n"] ?? 1}`],
  [new RegExp(`${latinYear} ?q(?<n>[1-4])(?![a-z\\d])`), (g) => quarter(Number(g["n"]))],
  [
    new RegExp(
      `(?:from |between )?(?<from>(?:19|20)\\d{2})(?: to | through | and |-|—)(?<to>(?:19|20)\\d{2})(?![\\d,%家个]|年)`,
    ),
    (g) => years(g["from"], g["to"]),
  ],
  [new RegExp(`(?:end of|end-|year-end|ending|close of) ?${latinYear}`), () => "y-12-31"],
  [new RegExp(`(?:since|after|before|until|prior to) ${latinYear}`), () => null],
  [
    new RegExp(
      `(?:in|by|during|for|year|fiscal|fy|of|throughout|full-year) ?${latinYear}(?! (?:[a-z]+ )?(?:companies|enterprises|firms|businesses|people|projects|yuan|rmb|tonnes|tons|employees|percent|items|million|billion))`,
    ),
    () => "y",
  ],
];

/** Times that name no period. 上年 in 比上年 is what a growth compares with, no time of the figure. */
const vague: readonly Rule[] = [
  [
    /(?<![比较同与按])(?:去年|今年|前年|明年|本年度?|本月|上个月|上月|今后|未来|目前|当前|截至目前|现有|迄今|至今|近年来?|近日|当下|如今)(?:年底|年末|底|末)?(?![同期])/,
    () => null,
  ],
  [/(?<=由|从)(?:上年|去年)(?:同期)?的?/, () => "back"],
  [/(?<![a-z])(?:currently|now|to date|so far|this year|last year)(?![a-z])/, () => null],
  [/全年/, () => "y"],
];

function joined(rule: Rule): Rule {
  return [new RegExp(`${year}度?,?(?:第)?${rule[0].source}`), rule[1]];
}

/** All forms, the more specific ones first. */
export const timeRules: readonly Rule[] = [
  ...within.map(joined),
  ...ofYears,
  ...english,
  ...within,
  ...vague,
].map(([pattern, template]): Rule => [new RegExp(pattern.source, "g"), template]);
