import type { Bilingual, ComparedSeries, Comparability, Comparison } from "@jiqun/contract";
import { scopeDimensions, seriesDimensions, type Locale } from "@jiqun/statistics";
import { type Fact, inLanguage } from "../data-table";
import { fact } from "../facts";
import { namesOfCompared, type NameOf } from "./series-name";

const dimensions = new Map<string, Bilingual>(
  [...scopeDimensions, ...seriesDimensions].map((dimension) => [dimension.code, dimension]),
);

/** What is said of two series that may not be compared as they are. */
export const verdictWords = {
  "with-note": { zh: "可比，但须注意", en: "Comparable with a note" },
  "not-comparable": { zh: "不可比", en: "Not comparable" },
} as const;

/** Every two series that may not be compared as they are, and why: the notice goes wherever the numbers go. */
export function comparabilityFacts({ pairs, series }: Comparison, language: Locale): Fact[] {
  const name = namesOfCompared(series, language);
  return pairs.flatMap((pair) =>
    pair.verdict === "comparable"
      ? []
      : [fact(verdictWords[pair.verdict], sentence(pair, { name, language }))],
  );
}

/** The notices on one series: how it stands to each other one, and what its transform has to say. */
export function noticesOfSeries(
  { series: compared, pairs, all }: NoticesOf,
  language: Locale,
): { readonly comparability: string | null; readonly notice: string | null } {
  const name = namesOfCompared(all, language);
  const { code } = compared.series;
  const told = pairs.flatMap((pair) =>
    pair.verdict === "comparable" || (pair.a !== code && pair.b !== code)
      ? []
      : [`${inLanguage(verdictWords[pair.verdict], language)}: ${sentence(pair, { name, language })}`],
  );
  const said = compared.notices.map(({ detail }) => inLanguage(detail, language));
  return { comparability: joined(told), notice: joined(said) };
}

/** A series of a comparison, and what it stands among. */
interface NoticesOf {
  readonly series: ComparedSeries;
  readonly pairs: Comparison["pairs"];
  readonly all: Comparison["series"];
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(" | ");
}

interface Words {
  readonly name: NameOf;
  readonly language: Locale;
}

function sentence({ a, b, reasons, apart }: Comparability, { name, language }: Words): string {
  const why = reasons.map((reason) => {
    const [left, right] = [inLanguage(reason.a, language), inLanguage(reason.b, language)];
    const dimension = dimensions.get(reason.dimension);
    const named = dimension === undefined ? reason.dimension : inLanguage(dimension, language);
    return `${named}: ${left} / ${right}`;
  });
  const times = apart === null ? [] : [`${apart.a} / ${apart.b}`];
  return `${name(a)} ↔ ${name(b)} — ${[...why, ...times].join("; ")}`;
}
