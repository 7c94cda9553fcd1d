import type { Comparability, Comparison } from "@jiqun/contract";
import { tryParsePeriod } from "@jiqun/statistics";
import { periodText } from "../../../wording/figure-text";
import { pick, type Reader } from "../../../wording/reader";
import { comparedNames } from "./compared-names";

type Verdict = Comparability["verdict"];
type Dimension = Comparability["reasons"][number]["dimension"];

/** What the scope guard says of all series together; the lines go with everything that is taken away. */
export interface GuardText {
  readonly verdict: Verdict;
  /** One for the pairs that are not comparable, one for those that are with a note. */
  readonly lines: readonly string[];
}

const strictFirst = ["not-comparable", "with-note", "comparable"] as const satisfies readonly Verdict[];

/** The strictest verdict, and which series it is about and why. Null where there is only one series. */
export function guardText({ pairs, series }: Comparison, reader: Reader): GuardText | null {
  const verdict = strictFirst.find((one) => pairs.some((pair) => pair.verdict === one));
  if (verdict === undefined) return null;
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  const told = new Set<string>();
  const lines = (["not-comparable", "with-note"] as const).flatMap((level) => {
    const alike = pairs.filter((pair) => pair.verdict === level);
    return alike.length === 0 ? [] : [lineOf(alike, { level, all: pairs.length, names, reader, told })];
  });
  return { verdict, lines };
}

/** The series that do not count like the other one of their transform, and in what. */
export function otherGuardLines({ series }: Comparison, reader: Reader): readonly string[] {
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  return series.flatMap(({ series: { code }, notices }) =>
    notices
      .filter((notice) => notice.code === "by-not-comparable")
      .map(({ detail }) =>
        [names.get(code) ?? code, reader.t("compare.notice.by-not-comparable"), pick(detail, reader)].join(
          " ",
        ),
      ),
  );
}

interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly reader: Reader;
  /** What an earlier line said already. */
  readonly told: Set<string>;
}

function lineOf(
  pairs: readonly Comparability[],
  telling: Telling & { readonly level: Exclude<Verdict, "comparable">; readonly all: number },
): string {
  const { level, all, reader } = telling;
  const { t } = reader;
  const clauses = [...differing(pairs, telling), ...silent(pairs, telling), ...apart(pairs, telling)];
  const who = pairs.length === all && all > 1 ? t("compare.guard.each") : pairsText(pairs, telling);
  return t(`compare.guard.${level}`, { who, clauses: clauses.join(t("notice.clause")) });
}

function pairsText(pairs: readonly Comparability[], { names, reader }: Telling): string {
  const shown = pairs
    .slice(0, 4)
    .map(({ a, b }) => reader.t("compare.guard.pair", { a: names.get(a) ?? a, b: names.get(b) ?? b }));
  const more = pairs.length - shown.length;
  const rest = more > 0 ? [reader.t("compare.guard.more", { count: more })] : [];
  return [...shown, ...rest].join(reader.t("notice.list"));
}

/** In what they differ, dimension by dimension, with the series that share a value together. */
function differing(pairs: readonly Comparability[], telling: Telling): readonly string[] {
  const values = new Map<Dimension, Map<string, string>>();
  for (const { a, b, reasons } of pairs)
    for (const reason of reasons) {
      if (reason.kind !== "differs") continue;
      const of = values.get(reason.dimension) ?? new Map<string, string>();
      of.set(a, pick(reason.a, telling.reader)).set(b, pick(reason.b, telling.reader));
      values.set(reason.dimension, of);
    }
  // Another indicator is another measure too, and says it better and first.
  if (values.has("indicator")) values.delete("measure");
  const dimensions = [...values].sort(([a], [b]) => Number(b === "indicator") - Number(a === "indicator"));
  return dimensions.flatMap(([dimension, of]) => clauseOf(dimension, of, telling) ?? []);
}

function clauseOf(
  dimension: Dimension,
  of: ReadonlyMap<string, string>,
  { names, reader, told }: Telling,
): string | null {
  const { t } = reader;
  const word = t(`compare.dimension.${dimension}`);
  const groups = new Map<string, string[]>();
  for (const [code, value] of of) groups.set(value, [...(groups.get(value) ?? []), names.get(code) ?? code]);
  const [only] = groups.keys();
  const named = [...groups].every(([value, who]) => who.every((name) => name.includes(value)));
  const parts = [...groups].map(([value, who]) =>
    t("compare.guard.value", { who: who.join(t("notice.list")), value }),
  );
  const clause =
    groups.size === 1
      ? t("compare.guard.all", { dimension: word, value: (only ?? "").replace(/,\s*/g, t("notice.list")) })
      : named
        ? t("compare.guard.differ", { dimension: word })
        : t("compare.guard.differBy", { dimension: word, values: parts.join(t("compare.guard.comma")) });
  if (told.has(clause)) return null;
  told.add(clause);
  return clause;
}

function silent(pairs: readonly Comparability[], { reader, told }: Telling): readonly string[] {
  const dimensions = new Set(
    pairs.flatMap(({ reasons }) =>
      reasons.filter(({ kind }) => kind === "not-stated").map(({ dimension }) => dimension),
    ),
  );
  const news = [...dimensions].filter((dimension) => !told.has(dimension));
  for (const dimension of news) told.add(dimension);
  if (news.length === 0) return [];
  const words = news.map((dimension) => reader.t(`compare.dimension.${dimension}`));
  return [reader.t("notice.silent", { dimension: words.join(reader.t("notice.list")) })];
}

function apart(pairs: readonly Comparability[], { names, reader }: Telling): readonly string[] {
  return pairs.flatMap(({ a, b, apart: stretches }) =>
    stretches === null
      ? []
      : [
          reader.t("notice.apart", {
            a: names.get(a) ?? a,
            b: names.get(b) ?? b,
            periodA: rangeText(stretches.a, reader),
            periodB: rangeText(stretches.b, reader),
          }),
        ],
  );
}

/** A stretch of periods: one period, or its first and last with a dash between. */
function rangeText(code: string, reader: Reader): string {
  const [from = code, to] = tryParsePeriod(code) === null ? code.split("–") : [code];
  const first = periodText(from, reader);
  return to === undefined
    ? reader.t("notice.rangeOne", { from: first })
    : reader.t("notice.rangeMany", { from: first, to: periodText(to, reader) });
}
