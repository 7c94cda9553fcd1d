/** What a number is shown as by its format. */
export type ShownAs = "number" | "percent" | "day" | "month" | "year" | "time" | "elapsed";

/** Formats that workbooks name by number only; the Chinese and Japanese date formats 27–36 and 50–58 included. */
const builtIn: Readonly<Record<number, ShownAs>> = {
  9: "percent",
  10: "percent",
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  22: "day",
  27: "month",
  28: "day",
  29: "day",
  30: "day",
  31: "day",
  32: "time",
  33: "time",
  34: "time",
  35: "time",
  36: "month",
  45: "time",
  46: "elapsed",
  47: "time",
  50: "month",
  51: "day",
  52: "month",
  53: "day",
  54: "day",
  55: "month",
  56: "day",
  57: "month",
  58: "day",
};

/** What a built-in format shows. Ids without an entry show numbers. */
export const builtInFormat = (id: number): ShownAs => builtIn[id] ?? "number";

/** Longest format that is looked at; Excel allows 255 characters. */
const longest = 1000;

/** What a format code shows: `0.0%` percent, `yyyy"年"m"月"` a month, `#,##0` a number. Decided by its first section. */
export function formatShows(code: string): ShownAs {
  const { letters, elapsed } = significant(code.slice(0, longest));
  if (elapsed) return "elapsed";
  if (letters.includes("%")) return "percent";
  const has = (pattern: RegExp): boolean => pattern.test(letters);
  if (has(/d/)) return "day";
  if (has(/[ye]/)) return has(/m/) ? "month" : "year";
  if (has(/[hs]/)) return "time";
  return has(/m/) ? "month" : "number";
}

/**
 * The letters of the first section that stand for parts of the value: without quoted text, escaped characters, paddings,
 * colours, conditions and locales.
 */
function significant(code: string): { letters: string; elapsed: boolean } {
  let letters = "";
  let elapsed = false;
  for (let at = 0; at < code.length; at++) {
    const char = code.charAt(at);
    if (char === ";") break;
    if (char === '"') at = endOf(code, '"', at);
    else if (char === "[") {
      const end = endOf(code, "]", at);
      elapsed ||= /^(h+|m+|s+)$/i.test(code.slice(at + 1, end));
      at = end;
    } else if ("\\_*!".includes(char)) at++;
    else letters += char.toLowerCase();
  }
  // The E of 0.00E+00 and the letters of General are no years.
  return { letters: letters.replaceAll("general", "").replaceAll(/e[+-]/g, ""), elapsed };
}

function endOf(code: string, closing: string, from: number): number {
  const end = code.indexOf(closing, from + 1);
  return end === -1 ? code.length : end;
}
