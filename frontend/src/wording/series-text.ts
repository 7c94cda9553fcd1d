import type { Series } from "@jiqun/contract";
import { periodText } from "./figure-text";
import { formText } from "./form-text";
import { pick, type Reader } from "./reader";

/** Whose series it is and of what: 苏州 · 营业收入 · 公布同比. */
export function seriesTitle(series: Series, reader: Reader): string {
  return [pick(series.entity.short, reader), subjectOf(series, reader)].join(" · ");
}

/** What a series tells, without whose it is: 医药制造业 利润总额. */
export function subjectOf(series: Series, reader: Reader): string {
  const { indicator, industry, product, market } = series;
  const parts = [industry, product, indicator, market === null ? null : { name: market.short }];
  const words = parts.flatMap((part) => (part === null ? [] : [pick(part.name, reader)]));
  return [words.join(" "), formText(series, reader)].filter((part) => part !== "").join(" · ");
}

/** How often and since when it counts: 月度累计; empty where its sources do not say of which time it is. */
export function rhythmOf({ frequency, accumulation, scope }: Series, { t }: Reader): string {
  if (!scope.dated) return "";
  const rhythm = t(`frequency.${frequency}`);
  return accumulation === "cumulative" ? t("compare.cumulative", { rhythm }) : rhythm;
}

/** Which periods a series has: 2018年—2020年，3期. */
export function coverageText({ coverage, scope }: Series, reader: Reader): string {
  if (!scope.dated && coverage.periods > 0) return reader.t("period.undated");
  const { first, last, periods } = coverage;
  if (first === null || last === null) return reader.t("compare.noPeriods");
  const [from, to] = [periodText(first, reader), periodText(last, reader)];
  if (from === to) return from;
  return reader.t("compare.coverage", { from: sharedYear(from), to, count: periods });
}

/** 2018年—2020年 is written 2018—2020年. */
function sharedYear(text: string): string {
  return text.replace(/^(\d{4})年$/, "$1");
}

/** Everything that a series can be found by. */
export function searchText({ code, indicator, entity, industry, product, scope }: Series): string {
  const named = [indicator, entity, industry, product, scope].flatMap((one) =>
    one === null ? [] : [one.code, one.name.zh, one.name.en],
  );
  return [code, entity.short.zh, entity.short.en, ...indicator.aliases, ...named].join(" ").toLowerCase();
}
