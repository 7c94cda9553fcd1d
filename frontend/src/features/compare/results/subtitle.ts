import { lackingNeeds, type CompareState, type Comparison } from "@jiqun/contract";
import { transformOf, unitLabel } from "@jiqun/statistics";
import type { AxisUnit } from "@jiqun/charts";
import { periodText } from "../../../wording/figure-text";
import { pick, type Reader } from "../../../wording/reader";
import { scopesText } from "../../../wording/scopes-text";

/** What is measured, how it was transformed, in which unit, counted how: 地区生产总值 · 定基指数（2015年=100）· 全市 · 现价. */
export function compareSubtitle(
  { series, transform }: Comparison,
  {
    axis,
    state,
    reader,
  }: { readonly axis: AxisUnit | null; readonly state: CompareState; readonly reader: Reader },
): string {
  const { t } = reader;
  const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
  const indicators = distinct(series.map((one) => pick(one.series.indicator.name, reader)));
  const units = new Set(series.map((one) => one.unit));
  const forms = distinct(series.map((one) => one.series.form));
  const scopes = series.map((one) => pick(one.series.scope.name, reader));
  const parts = [
    indicators.join(t("notice.list")),
    transform === "level" && forms.some((form) => form !== "level") ? t("compare.published") : "",
    transform === "level" ? "" : transformWords({ transform, state, reader }),
    ...waitingWords(state, reader),
    axis === null || units.size > 1 ? "" : unitLabel(axis.unit, axis.multiplier, reader.locale),
    scopesText(scopes, reader),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** What was asked for and takes something that is not given yet: until then the chart shows what it says here. */
function waitingWords(state: CompareState, reader: Reader): readonly string[] {
  const { t } = reader;
  const wordsOf = (transform: Comparison["transform"], key: "compare.waiting" | "compare.waitingAcross") => {
    const lacking = lackingNeeds({ ...state, transform }).map((need) => t(`compare.waitingFor.${need}`));
    const name = pick(transformOf(transform), reader);
    return lacking.length === 0 ? [] : [t(key, { name, what: lacking.join(t("notice.list")) })];
  };
  const across = state.chart === "scatter" ? state.across : null;
  return [
    ...wordsOf(state.transform, "compare.waiting"),
    ...(across === null ? [] : wordsOf(across, "compare.waitingAcross")),
  ];
}

function transformWords(of: {
  readonly transform: Comparison["transform"];
  readonly state: CompareState;
  readonly reader: Reader;
}): string {
  const { transform, state, reader } = of;
  const name = pick(transformOf(transform), reader);
  if (transform === "index" && state.base !== null)
    return reader.t("compare.indexTo", { name, base: periodText(state.base, reader) });
  if (transformOf(transform).needs.includes("span") && state.span !== null)
    return reader.t("compare.over", { name, count: state.span });
  return name;
}
