import { toNumber } from "../decimal";
import { between, exactly } from "../quantity";
import type { Draft } from "./figure";
import { readNumber } from "./numerals";

const number = "(\\d{1,4}|[一二三四五六七八九十百两]{1,4})";
const place =
  "(?:居|位居|位列|列|名列|排名|排名列|排在|排|位次|位于|位次列|跻身|升至|升到|上升至|降至|退居|跃居|跃升至|稳居|保持|荣获|获|夺得|并列|第\\d{1,3}位?升至)";
const scope =
  "(?:全国|全省|全市|全县|全区|全球|全世界|世界|亚洲|国内|国际|省内|市内|行业内?|同行业|同类|山东省?|江苏省?|济南市?|苏州市?|华东|北方|长三角|领域|竞争力|中国|东部|园区|县区|区县)(?:[^,。;\\d第前首]{0,10}(?:中|里)?)?";

interface Pattern {
  readonly pattern: RegExp;
  /** The words of the figure inside the match, and the places that they name. */
  readonly top: boolean;
}

const first = new RegExp(
  `(?:居|位居|位列|列|名列|排名|排在|排|稳居|跃居|蝉联|荣登|登上|雄踞|高居|占据)(?:${scope})?(?:的)?(?:第)?(首位|首|榜首|头名|魁首)(?![家个批次席任府])`,
  "g",
);
const head =
  /(?<=全国|全省|全市|全球|世界|国内|行业|同行|各县区|[区县市省国])(之首|首位|榜首)(?![家个批次席])/g;

/** 第N counts as a rank after a word of ranking or a scope, before nothing that makes it a name. */
const nth: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `(?:${place})(?:为|到|在|至|于)?(?:${scope})?(?:的)?(第${number}(?:名|位次|位|大)?)(?![季届产批次轮期章条款页号版类书人附医院中个家阶步方梯])`,
      "g",
    ),
    top: false,
  },
  {
    pattern: new RegExp(
      `${scope}(?:排名|排|的|居|列|位居|位列|均|稳居)?(第${number}(?:名|位次|位|大)?)(?=[,。;、!?:)"\\n的和与]|$|大|名|位|增|20)`,
      "g",
    ),
    top: false,
  },
  { pattern: new RegExp(`(第${number}名|第${number}位)(?![院学患用员])`, "g"), top: false },
  {
    pattern: new RegExp(
      `(?:${place}|进入|进|闯入|跨入|名列|${scope})(?:为|到|在|至|于)?(?:${scope})?(?:的)?(前${number}(?:名|位|强|甲)?)(?![季年月届期批次天个周成分大项半%一二三四五六七八九十百]|,?\\d)`,
      "g",
    ),
    top: true,
  },
  { pattern: new RegExp(`(前${number}(?:名|位|强|甲))(?![季年月])`, "g"), top: true },
];

const words: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
};
const ordinal = "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,3}(?:st|nd|rd|th))";
const english: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `(?:rank(?:s|ed|ing)?|placed?|stands?|stood|came|comes|finished|listed)(?: at| in| as)?(?: the)? (${ordinal}(?: place)?)(?! (?:quarter|half|time|year|batch|edition))`,
      "g",
    ),
    top: false,
  },
  {
    pattern: new RegExp(
      `(?:rank(?:s|ed|ing)?|placed)(?: at| as)? ((?:no\\.? ?|number |#)?(\\d{1,3}))(?![\\d.,]\\d|%)`,
      "g",
    ),
    top: false,
  },
  {
    pattern:
      /(?<![a-z])((?:no\.? ?|number |#)(1|one)|no\.? ?(\d{1,3}))(?= (?:in|among|of|nationwide|nationally|worldwide|globally)(?![a-z]))/g,
    top: false,
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(${ordinal}(?: place)?)(?= (?:nationally|nationwide|in the (?:country|nation|province|world|city|industry)|in china|worldwide|globally|among))`,
      "g",
    ),
    top: false,
  },
  {
    pattern: /(?<![a-z])(top[ -]?(two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}))(?![a-z\d%])/g,
    top: true,
  },
];

function valueOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const plain = text.replace(/(?:st|nd|rd|th)$/, "");
  const word = words[text];
  if (word !== undefined) return word;
  const token = /^[a-z]/.test(plain) ? null : readNumber(plain, 0);
  const value =
    token === null || token.upper !== null || token.form === "scale" ? null : toNumber(token.value);
  return value !== null && value >= 1 ? value : null;
}

function draft(found: RegExpMatchArray, top: boolean): Draft | null {
  const stated = found[1] ?? "";
  const value = valueOf(found.slice(2).find((group) => group !== undefined) ?? "1");
  if (value === null) return null;
  const start = (found.index ?? 0) + found[0].lastIndexOf(stated);
  const quantity = top ? between(1, value) : exactly(value);
  return {
    start,
    end: start + stated.length,
    kind: "rank",
    quantity,
    unit: "RANK",
    multiplier: 0,
    direction: null,
    alternatives: [],
  };
}

/** Drops what earlier, more specific patterns have read. */
function distinct(drafts: readonly Draft[], length: number): Draft[] {
  const taken = new Uint8Array(length);
  return drafts.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}

/**
 * The ranks of a normalised text: 全国第一, 居首位, 排名第2, 前三名, ranks second. `hidden` marks times and names: 前三季度
 * and 第三产业 are none. Ordinals of things (第六届, 第一批) never match.
 */
export function findRanks(text: string, hidden: Uint8Array): readonly Draft[] {
  const all = [...nth, ...english].flatMap(({ pattern, top }) =>
    [...text.matchAll(pattern)].map((found) => draft(found, top)),
  );
  const heads = [...text.matchAll(first), ...text.matchAll(head)].map((found) => draft(found, false));
  const free = [...all, ...heads].filter((one) => one !== null).filter((one) => hidden[one.start] !== 1);
  return distinct(free, text.length);
}
