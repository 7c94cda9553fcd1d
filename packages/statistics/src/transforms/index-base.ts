/**
 * What an index holds its period against: a fixed period (2020=100), the same period of the year before (上年=100,
 * 上年同期=100), or the period before (上月=100). `not-stated` where nobody says, or where the words say two things.
 */
export const indexBases = ["fixed", "year-before", "period-before", "not-stated"] as const;
/** One of {@link indexBases}. */
export type IndexBase = (typeof indexBases)[number];

const words: Readonly<Record<Exclude<IndexBase, "not-stated">, RegExp>> = {
  fixed: /\d{4}年?(?:平均|价格)*(?:=100|为100)|定基|\d{4}-100\b|fixedbase/,
  "year-before":
    /上年(?:同期|同月|同季|价格)?(?:=100|为100)|同比(?:价格)?指数|(?:previous|preceding|last)year=100|yearbefore=100|(?:previous|preceding)-year\b/,
  "period-before":
    /上(?:月|季|期)(?:=100|为100)|环比(?:价格)?指数|(?:previous|preceding)(?:month|quarter|period)=100|(?:previous|preceding)-(?:month|quarter)\b/,
};

/** The base of an index by what is stated of its indicator: its code, its names and its definition, in any order. */
export function indexBaseOf(stated: readonly string[]): IndexBase {
  const text = stated.map(plain).join("\n");
  const found = indexBases.filter((base) => base !== "not-stated" && words[base].test(text));
  const [base] = found;
  return base === undefined || found.length > 1 ? "not-stated" : base;
}

/** Without spaces, in half-width signs: 上年 ＝ １００ and 上年=100 are the same words. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}
