import { StatisticsError } from "./errors";
import { multiplierReadings } from "./multiplier";
import { isUnitCode, units, type UnitCode } from "./unit";

/** A unit with the power of ten that its text puts before it: 亿元 is CNY with 8, % is RATIO with -2. */
export interface UnitText {
  readonly unit: UnitCode;
  readonly multiplier: number;
}

/** Texts beyond codes and symbols. 个 and 名 name many things; they are read as the most general one. */
const aliases: Readonly<Record<string, UnitText>> = {
  人民币元: { unit: "CNY", multiplier: 0 },
  人民币: { unit: "CNY", multiplier: 0 },
  rmb: { unit: "CNY", multiplier: 0 },
  yuan: { unit: "CNY", multiplier: 0 },
  "rmb yuan": { unit: "CNY", multiplier: 0 },
  dollars: { unit: "USD", multiplier: 0 },
  "us dollars": { unit: "USD", multiplier: 0 },
  户企业: { unit: "ENTERPRISE", multiplier: 0 },
  家企业: { unit: "ENTERPRISE", multiplier: 0 },
  enterprise: { unit: "ENTERPRISE", multiplier: 0 },
  firms: { unit: "ENTERPRISE", multiplier: 0 },
  companies: { unit: "ENTERPRISE", multiplier: 0 },
  个: { unit: "ITEM", multiplier: 0 },
  项: { unit: "ITEM", multiplier: 0 },
  名: { unit: "PERSON", multiplier: 0 },
  person: { unit: "PERSON", multiplier: 0 },
  people: { unit: "PERSON", multiplier: 0 },
  m2: { unit: "M2", multiplier: 0 },
  "sq m": { unit: "M2", multiplier: 0 },
  公顷: { unit: "M2", multiplier: 4 },
  hectares: { unit: "M2", multiplier: 4 },
  km2: { unit: "KM2", multiplier: 0 },
  平方千米: { unit: "KM2", multiplier: 0 },
  "sq km": { unit: "KM2", multiplier: 0 },
  tonnes: { unit: "TONNE", multiplier: 0 },
  tons: { unit: "TONNE", multiplier: 0 },
  公斤: { unit: "TONNE", multiplier: -3 },
  千克: { unit: "TONNE", multiplier: -3 },
  kg: { unit: "TONNE", multiplier: -3 },
  港币: { unit: "HKD", multiplier: 0 },
  日: { unit: "DAY", multiplier: 0 },
  月: { unit: "MONTH", multiplier: 0 },
  "%": { unit: "RATIO", multiplier: -2 },
  百分比: { unit: "RATIO", multiplier: -2 },
  percent: { unit: "RATIO", multiplier: -2 },
  "per cent": { unit: "RATIO", multiplier: -2 },
  "‰": { unit: "RATIO", multiplier: -3 },
  个百分点: { unit: "PP", multiplier: -2 },
  百分点: { unit: "PP", multiplier: -2 },
  pp: { unit: "PP", multiplier: -2 },
  "percentage points": { unit: "PP", multiplier: -2 },
  名次: { unit: "RANK", multiplier: 0 },
  rank: { unit: "RANK", multiplier: 0 },
  指数: { unit: "INDEX", multiplier: 0 },
  "上年=100": { unit: "INDEX", multiplier: 0 },
  "上年同期=100": { unit: "INDEX", multiplier: 0 },
};

/** One spelling for full-width forms, ㎡ and m², case and spaces; none stand between Chinese characters. */
function spelled(text: string): string {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
  return plain.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

const byText: ReadonlyMap<string, UnitText> = new Map([
  // The first unit with a symbol keeps it: 个 is ITEM before PROJECT and TEAM.
  ...[...units]
    .reverse()
    .flatMap(({ code, zh, en }) =>
      [zh, en, code]
        .filter((name) => name !== "")
        .map((name) => [spelled(name), { unit: code, multiplier: 0 }] as const),
    ),
  ...Object.entries(aliases).map(([name, unit]) => [spelled(name), unit] as const),
]);

/**
 * Reads a unit as a source writes it, in Chinese or English, with its multiplier: 亿元, 万家, 平方米, %, 元/平方米,
 * `100 million yuan`, `CNY million`, or a unit code. Throws UNIT_UNKNOWN.
 */
export function splitUnit(text: string): UnitText {
  const found = trySplitUnit(text);
  if (found === null) throw new StatisticsError("UNIT_UNKNOWN", { text });
  return found;
}

/** As {@link splitUnit}, with null for a text that is no unit we know. */
export function trySplitUnit(text: string): UnitText | null {
  if (isUnitCode(text) && !byText.has(spelled(text))) return { unit: text, multiplier: 0 };
  for (const { multiplier, rest } of multiplierReadings(spelled(text))) {
    const found = byText.get(spelled(rest));
    if (found !== undefined) return { unit: found.unit, multiplier: found.multiplier + multiplier };
  }
  return null;
}
