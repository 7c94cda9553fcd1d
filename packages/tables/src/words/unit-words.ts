import type { UnitLabel } from "../labelled";
import { lastBracket } from "./brackets";
import { looksLikeUnit, readPureUnit } from "./unit-text";
import { halfWidth } from "./plain-text";

/** A unit in words; `unit` is null where the product knows no such unit. */
export type UnitWordsLabel = Omit<UnitLabel, "cell">;

/** Words with the unit that they name taken off. */
export interface UnitWords {
  readonly label: UnitWordsLabel | null;
  /** The words without the unit; what a unit says beyond itself (% of total population, at 2010 prices) stays in them. */
  readonly rest: string;
}

const longest = 500;
const statement = /^(?:(?:计量)?单位|units?(?: of measure(?:ment)?)?) *:(.*)$/is;
const spacedStatement = /^(?:计量)?单位 +(.*)$/s;
const stated = /^(?:计量)?单位[:]? *|^units?(?: of measure(?:ment)?)?: */i;

/**
 * The unit within the words of a title, header or label: a bracket (`地区生产总值(亿元)`), a statement (`单位：万元`) or a
 * tail after a comma or space (`工业增加值,万元`). A bracket that names no unit stays in `rest`.
 */
export function readUnitWords(text: string): UnitWords {
  const words = text.trim();
  if (words.length > longest) return { label: null, rest: words };
  const plain = halfWidth(words).trim();
  const [, said] = statement.exec(plain) ?? [];
  if (said !== undefined) return { label: readUnitText(said), rest: "" };
  const [, spaced = ""] = spacedStatement.exec(plain) ?? [];
  if (readPureUnit(spaced) !== null) return { label: readUnitText(spaced), rest: "" };
  return (
    inBrackets(withoutField(words)) ??
    inTail(withoutField(words)) ?? { label: null, rest: withoutField(words) }
  );
}

/** `指标：地区生产总值(亿元)` without the name of its field. */
function withoutField(words: string): string {
  return words.replace(/^(?:指标(?:名称)?|indicator|series|variable) *[:：] */i, "");
}

/** The unit that a whole text names, as in a column of units; null for an empty text. Several units are unknown. */
export function readUnitText(text: string): UnitWordsLabel | null {
  const words = halfWidth(text).trim().replace(stated, "");
  if (words === "") return null;
  return { text: words, ...(readPureUnit(words) ?? readPhrase(words) ?? { unit: null, multiplier: 0 }) };
}

/** `% of total population`, `current US$`: the unit with words that belong to what is measured. */
function readPhrase(words: string): Pick<UnitWordsLabel, "unit" | "multiplier"> | null {
  if (/^(?:%|percent|per cent)(?: |$)|^annual %$|^占[^、,;]{1,20}%$/i.test(words))
    return { unit: "RATIO", multiplier: -2 };
  if (/^(?:bop, )?(?:current|constant(?: \d{4})?) us\$$/i.test(words)) return { unit: "USD", multiplier: 0 };
  return null;
}

function inBrackets(words: string): UnitWords | null {
  for (let end = words.length, looked = 0; looked < 3; looked += 1) {
    const bracket = lastBracket(words, end);
    if (bracket === null) return null;
    const label = ofBracket(bracket.inner, bracket.end === words.length);
    if (label !== null && label.left === bracket.inner) return { label: label.label, rest: words };
    if (label !== null) {
      const before = words.slice(0, bracket.start).trimEnd();
      return {
        label: label.label,
        rest: `${before}${label.left === "" ? "" : `${bracket.open}${label.left}${bracket.close}`}${words.slice(bracket.end)}`.trim(),
      };
    }
    end = bracket.start;
  }
  return null;
}

interface BracketUnit {
  readonly label: UnitWordsLabel;
  /** What the bracket says beside the unit. */
  readonly left: string;
}

function ofBracket(inner: string, last: boolean): BracketUnit | null {
  const words = halfWidth(inner).trim().replace(stated, "");
  const whole = readPureUnit(words);
  if (whole !== null) return { label: { text: words, ...whole }, left: "" };
  const phrase = readPhrase(words);
  if (phrase !== null) return { label: { text: words, ...phrase }, left: inner };
  const parts = words.split(/[,、;]/).map((part) => part.trim());
  const units = parts.filter((part) => readPureUnit(part) !== null);
  const [only] = units;
  if (parts.length > 1 && units.length > 0 && units.length === parts.length)
    return { label: { text: words, unit: null, multiplier: 0 }, left: "" };
  const known = only === undefined ? null : readPureUnit(only);
  if (units.length === 1 && only !== undefined && known !== null)
    return { label: { text: only, ...known }, left: parts.filter((part) => part !== only).join(",") };
  if (!last || !looksLikeUnit(words)) return null;
  return { label: { text: words, unit: null, multiplier: 0 }, left: words.includes(" ") ? inner : "" };
}

/** `工业增加值,万元`, `工业总产值 万元`, `增速%`. A tail must be a unit that is known. */
function inTail(words: string): UnitWords | null {
  const cut = Math.max(
    words.lastIndexOf(","),
    words.lastIndexOf("，"),
    words.lastIndexOf(" "),
    words.lastIndexOf("　"),
  );
  const tail = halfWidth(words.slice(cut + 1)).trim();
  const before = words.slice(0, Math.max(0, cut)).trim();
  const unit = cut > 0 && before !== "" ? readPureUnit(tail) : null;
  const afterComma = /[,，]/.test(words.charAt(cut));
  if (unit !== null && !/^\d/.test(tail) && (afterComma || /元|吨|%|万|亿/.test(tail)))
    return { label: { text: tail, ...unit }, rest: before.replace(/[,，]$/, "").trim() };
  return /[^\d\s]%$/.test(words) && !words.includes(" ")
    ? { label: { text: "%", unit: "RATIO", multiplier: -2 }, rest: words.slice(0, -1) }
    : null;
}
