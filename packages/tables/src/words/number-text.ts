/** A number as digits print it. */
export interface NumberText {
  readonly value: number;
  readonly decimals: number;
  /** Whether a percent sign follows; the value is the number before it. */
  readonly percent: boolean;
}

const longestNumber = 60;
const parts =
  /^(?<open>\()?(?<sign>[-−–﹣+])? ?(?<figure>\d[\d., ']{0,50}|\.\d{1,30})(?:[eE](?<exponent>[-+−]?\d{1,3}))? ?(?<percent>%)?(?<close>\))?$/;

/**
 * The number of a text of digits, separators, sign and percent sign. `ambiguous` for separators that can be read in two
 * ways (12,3 without proof of a decimal comma), `imprecise` for more digits than a number here can hold; null for
 * any other text. Brackets around a number are a minus sign, as bookkeepers write it.
 */
export function readNumberText(
  text: string,
  decimalComma: boolean,
): NumberText | "ambiguous" | "imprecise" | null {
  if (text.length > longestNumber) return null;
  const found = parts.exec(text)?.groups;
  if (found === undefined) return null;
  const { open, close, sign, figure = "", exponent } = found;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined))
    return null;
  const digits = withoutSeparators(figure, decimalComma);
  if (digits === null) return "ambiguous";
  const negative = open !== undefined || (sign !== undefined && sign !== "+");
  const value = Number(`${digits}e${exponent?.replace("−", "-") ?? "0"}`);
  if (!Number.isFinite(value) || (exponent === undefined && isImprecise(digits, value))) return "imprecise";
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return {
    value: negative && value !== 0 ? -value : value,
    decimals: Math.max(0, places - Number(exponent?.replace("−", "-") ?? 0)),
    percent: found["percent"] !== undefined,
  };
}

/** A whole number that would be stored as another one: most likely it is a code. */
function isImprecise(digits: string, value: number): boolean {
  if (digits.includes(".") || Number.isSafeInteger(value)) return false;
  return String(value) !== digits && BigInt(digits) !== BigInt(value);
}

const spaced = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const apostrophes = /^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/;

/** Digits with a decimal point; null where it is open what the separators are. */
function withoutSeparators(figure: string, decimalComma: boolean): string | null {
  if (/^(?:\d+|\d*\.\d+|\d+\.)$/.test(figure) && !decimalComma) return figure;
  if (figure.includes("'")) return apostrophes.test(figure) ? figure.replaceAll("'", "") : null;
  if (figure.includes(" "))
    return spaced.test(figure) ? withoutSeparators(figure.replaceAll(" ", ""), decimalComma) : null;
  return decimalComma ? commaDecimal(figure) : pointDecimal(figure);
}

/** Where a comma can only separate thousands: three digits behind each, no zero before the first. */
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

function pointDecimal(figure: string): string | null {
  return thousands.test(figure) ? figure.replaceAll(",", "") : null;
}

function commaDecimal(figure: string): string | null {
  if (/^\d+(?:,\d+)?$/.test(figure)) return figure.replace(",", ".");
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(figure)) return figure.replaceAll(".", "").replace(",", ".");
  return null;
}
