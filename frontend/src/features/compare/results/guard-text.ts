import type { Comparability, Comparison } from "@jiqun/contract";
import { tryParsePeriod } from "@jiqun/statistics";
import { periodText } from "../../../wording/figure-text";
import { pick, type Reader } from "../../../wording/reader";
import { comparedNames } from "./compared-names";

/** What the scope guard says of all series together; the lines go with everything that is taken away. */
export interface GuardText {
  readonly verdict: Comparability["verdict"];
  readonly lines: readonly string[];
}

const strictness = ["comparable", "with-note", "not-comparable"] as const;

/**
 * The strictest verdict, and a line for each pair with its reasons. What was said of one pair is not said again of the
 * next: of three series that differ in the same way, the first pair tells.
 */
export function guardText({ pairs, series }: Comparison, reader: Reader): GuardText | null {
  if (pairs.length === 0) return null;
  const verdict = strictness[Math.max(...pairs.map((pair) => strictness.indexOf(pair.verdict)))];
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  const told = new Set<string>();
  const strictFirst = [...pairs].sort(
    (a, b) => strictness.indexOf(b.verdict) - strictness.indexOf(a.verdict),
  );
  const lines = strictFirst.flatMap((pair) => lineOf(pair, { names, reader, told }) ?? []);
  return { verdict: verdict ?? "comparable", lines };
}

interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly reader: Reader;
  readonly told: Set<string>;
}

function lineOf(pair: Comparability, telling: Telling): string | null {
  if (pair.verdict === "comparable") return null;
  const { names, reader } = telling;
  const { t } = reader;
  const named = { a: names.get(pair.a) ?? pair.a, b: names.get(pair.b) ?? pair.b };
  const clauses = [...reasonsOf(pair, { ...telling, named }), ...apartOf(pair, { named, reader })];
  const news = clauses.filter((clause) => !telling.told.has(clause.key));
  for (const { key } of news) telling.told.add(key);
  if (news.length === 0) return null;
  const words = news.map(({ text }) => text).join(t("notice.clause"));
  return t(`compare.guard.${pair.verdict}`, { ...named, clauses: words });
}

interface Clause {
  readonly key: string;
  readonly text: string;
}

interface Named {
  readonly named: { readonly a: string; readonly b: string };
  readonly reader: Reader;
}

function reasonsOf({ reasons }: Comparability, { named, reader }: Named): readonly Clause[] {
  const { t } = reader;
  const differing = reasons
    .filter(({ kind }) => kind === "differs")
    .map(({ dimension, a, b }) => ({
      key: [dimension, ...[a.zh, b.zh].sort()].join("|"),
      text: t("compare.guard.differs", {
        dimension: t(`compare.dimension.${dimension}`),
        ...named,
        valueA: pick(a, reader),
        valueB: pick(b, reader),
      }),
    }));
  const silent = reasons.filter(({ kind }) => kind === "not-stated");
  if (silent.length === 0) return differing;
  const dimensions = silent
    .map(({ dimension }) => t(`compare.dimension.${dimension}`))
    .join(t("notice.list"));
  return [...differing, { key: `silent ${dimensions}`, text: t("notice.silent", { dimension: dimensions }) }];
}

function apartOf({ a, b, apart }: Comparability, { named, reader }: Named): readonly Clause[] {
  if (apart === null) return [];
  const values = { ...named, periodA: rangeText(apart.a, reader), periodB: rangeText(apart.b, reader) };
  return [{ key: `apart ${a} ${b}`, text: reader.t("notice.apart", values) }];
}

/** A stretch of periods; one that is no period itself is shown as it came. */
function rangeText(code: string, reader: Reader): string {
  return tryParsePeriod(code) === null ? code : periodText(code, reader);
}
