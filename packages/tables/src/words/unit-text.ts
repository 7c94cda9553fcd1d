import { trySplitUnit, type UnitText } from "@jiqun/statistics";

/** Counting words of yearbooks beyond the symbols of the units. */
const counted: Readonly<Record<string, UnitText>> = {
  ...words("PIECE", "台 套 台套 辆 只 支 部 艘 架 枚 份 张 瓶 盒"),
  ...words("ITEM", "所 处 条 座 栋 幢 间 种 头 株 棵 篇 宗 起 门 门类"),
  ...words("TIMES", "人次 场 场次 例 次数"),
  ...words("KM", "米", -3),
  ...words("KWH", "兆瓦时 mwh", 3),
  ...words("KWH", "吉瓦时 gwh", 6),
  ...words("USD", "us$ 美金"),
  ...words("ENTERPRISE", "户(企业) 家(企业)"),
  ...words("M2", "ha 平米"),
  ...words("TONNE", "metric tons;metric tonnes;ton;tonne", 0, ";"),
};

function words(
  unit: UnitText["unit"],
  list: string,
  multiplier = 0,
  separator = " ",
): Record<string, UnitText> {
  return Object.fromEntries(list.split(separator).map((word) => [word, { unit, multiplier }]));
}

const chinesePower = /^(万亿|千万|百万|十万|亿|万|千|百)?(.*)$/s;
const powers: Readonly<Record<string, number>> = {
  万亿: 12,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
};
const englishPower = /^(thousand|million|billion|trillion)s?(?: of)? (.*)$/s;
const englishPowers: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

const longestUnit = 60;

/** The unit that a text names and nothing else; null for any other text. `上月=100` and `2010=100` are an index. */
export function readPureUnit(text: string): UnitText | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === "" || plain.length > longestUnit || /^\d+$|^share$/.test(plain)) return null;
  if (/^[^=]{0,20}= ?100$/.test(plain)) return { unit: "INDEX", multiplier: 0 };
  return trySplitUnit(text.trim()) ?? trySplitUnit(plain) ?? countedUnit(plain);
}

function countedUnit(plain: string): UnitText | null {
  const [, chinese = "", rest = ""] = chinesePower.exec(plain) ?? [];
  const direct = lookUp(plain) ?? scaled(lookUp(rest), powers[chinese] ?? 0);
  if (direct !== null) return direct;
  const [, english = "", counted = ""] = englishPower.exec(plain) ?? [];
  return scaled(lookUp(counted), englishPowers[english] ?? 0);
}

function lookUp(word: string): UnitText | null {
  return Object.hasOwn(counted, word) ? (counted[word] ?? null) : null;
}

function scaled(unit: UnitText | null, power: number): UnitText | null {
  return unit === null ? null : { unit: unit.unit, multiplier: unit.multiplier + power };
}

const chineseUnit =
  /^(?:万|亿|千|百|十){0,3}[\p{Script=Han}·]{0,4}(?:元|吨|克|米|升|瓦|时|卡|焦|焦耳|斤|亩|公顷|人|户|家|个|台|套|辆|件|只|头|匹|艘|箱|包|册|份|张|次|例|标煤|标准煤|标准箱|重量箱|床|床位|摄氏度|分贝|度|盒|瓶|人公里|吨公里|吨海里)$/u;
const latinUnit =
  /^(?:[kmgt]?(?:t|w|wh|j|l|g|m|b|bq|toe|bbl)|mt|kt|lcu|teu|tce|usd|eur|number|index|ppm|dwt|db|°c|hours?|minutes?|litres?|liters?|grams?|kilowatts?|megawatts?|score|units?)$/;

/** Whether words that name no known unit look like one: 万吨标准煤, kt, 元/千瓦时, `per 100,000 people`. */
export function looksLikeUnit(text: string): boolean {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === "" || plain.length > longestUnit) return false;
  if (chineseUnit.test(plain) || latinUnit.test(plain)) return true;
  return /^[^\s/]{1,15}\/[^\s/]{1,15}$|(?:^| )per (?:\d|[a-z])|\$|\blcu\b|^[^=]{1,30}=\s?[\d.]{1,9}$|国际元|本币|[^年]每[\p{Script=Han}\d]/u.test(
    plain,
  );
}
