import type { ScopeNoticeModel, PeriodRange } from "@jiqun/charts";
import type { Scope, Series } from "@jiqun/contract";
import type { ScopeDifference, ScopeDimension } from "@jiqun/statistics";
import { periodText } from "./figure-text";
import { pick, type Reader } from "./reader";

/** Why the series of a chart may not be compared, as lines of a notice. */
export function comparisonText(model: ScopeNoticeModel, reader: Reader): readonly string[] {
  const { t } = reader;
  const names = namesOf(model, reader);
  const stated = model.differences.filter(({ kind }) => kind === "differs");
  const silent = model.differences.filter(({ kind }) => kind === "not-stated");
  const clauses = [
    ...stated.map((difference) => differsText(difference, { model, names, reader })),
    ...silentText(silent, reader),
    ...apartText(model, { names, reader }),
  ];
  // Numbers of different years answer no question about one of them.
  const grave = model.verdict === "not-comparable" || model.apart !== null;
  const sentence = t(grave ? "notice.sentence" : "notice.withNote", {
    ...names,
    clauses: clauses.join(t("notice.clause")),
  });
  return [grave ? `${sentence}${t("notice.end")}` : sentence];
}

/** The entities; for two series of one entity what tells them apart, the indicator or else the scope. */
function namesOf({ a, b }: ScopeNoticeModel, reader: Reader): Named["names"] {
  if (a.entity.code !== b.entity.code)
    return { a: pick(a.entity.short, reader), b: pick(b.entity.short, reader) };
  const by = a.indicator.code === b.indicator.code ? "scope" : "indicator";
  return { a: pick(a[by].name, reader), b: pick(b[by].name, reader) };
}

interface Named {
  readonly names: { readonly a: string; readonly b: string };
  readonly reader: Reader;
}

function differsText(
  { dimension }: ScopeDifference,
  { model, names, reader }: Named & { readonly model: ScopeNoticeModel },
): string {
  return reader.t("notice.differs", {
    dimension: reader.t(`dimension.${dimension}`),
    ...names,
    valueA: valueOf(model.a, dimension, reader),
    valueB: valueOf(model.b, dimension, reader),
  });
}

function valueOf({ scope }: Series, dimension: ScopeDimension, reader: Reader): string {
  const value: Scope[keyof Scope] = dimension === "clusterDefinition" ? scope.cluster : scope[dimension];
  return value === null || typeof value === "string" || !("name" in value)
    ? reader.t("notice.unstated")
    : pick(value.name, reader);
}

function silentText(silent: readonly ScopeDifference[], reader: Reader): readonly string[] {
  if (silent.length === 0) return [];
  const dimension = silent.map((one) => reader.t(`dimension.${one.dimension}`)).join(reader.t("notice.list"));
  return [reader.t("notice.silent", { dimension })];
}

function apartText({ apart }: ScopeNoticeModel, { names, reader }: Named): readonly string[] {
  if (apart === null) return [];
  const values = { ...names, periodA: rangeText(apart.a, reader), periodB: rangeText(apart.b, reader) };
  return [reader.t("notice.apart", values)];
}

function rangeText({ from, to }: PeriodRange, reader: Reader): string {
  const [first, last] = [periodText(from, reader), periodText(to, reader)];
  return first === last
    ? reader.t("notice.rangeOne", { from: first })
    : reader.t("notice.rangeMany", { from: first, to: last });
}
