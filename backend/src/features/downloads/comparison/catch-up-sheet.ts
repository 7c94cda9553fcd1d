import type { Bilingual, CatchUp, CatchUpRates, ClosingReason, Comparison } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";
import { inLanguage, type OtherTable } from "../data-table";
import { verdictWords } from "./comparability-facts";
import { namesOfCompared } from "./series-name";
import { column, quantityInWords, sideSheet } from "./side-sheet";

const crossingWords: Readonly<Record<CatchUp["crossing"]["answer"], Bilingual>> = {
  at: { zh: "两期之间，见年份", en: "between two periods, see the years" },
  "before-first": { zh: "早于其最早的数据", en: "before its first number" },
  "after-last": { zh: "最近一期仍未达到", en: "not by its newest number" },
  "never-reached": { zh: "从未达到", en: "never" },
  unknown: { zh: "来源不足以判断", en: "the sources do not tell" },
};

const closingWords: Readonly<Record<CatchUp["closing"]["answer"], Bilingual>> = {
  years: { zh: "按现有增速可以追平", en: "yes, at present rates" },
  "already-ahead": { zh: "已不落后", en: "no longer behind" },
  never: { zh: "按现有增速永不追平", en: "never, at present rates" },
  unknown: { zh: "来源不足以判断", en: "the sources do not tell" },
};

const closingReasonWords: Readonly<Record<ClosingReason, Bilingual>> = {
  "no-common-period": { zh: "两者没有同一时期的水平", en: "no level of one period for both" },
  "no-common-rates": { zh: "两者没有同一时期、同一种增速", en: "no growth of one period and kind for both" },
  "not-positive": {
    zh: "水平不大于零，或降幅达到 100%，无从推算",
    en: "a level is not above zero, or a fall is by all of it",
  },
  bounds: { zh: "数为界限，不足以判断", en: "the bounds of the numbers leave it open" },
};

const kindWords: Readonly<Record<CatchUpRates["kind"], Bilingual>> = {
  nominal: { zh: "现价", en: "nominal" },
  real: { zh: "可比价", en: "real" },
  quantity: { zh: "非金额", en: "of a quantity" },
};

const ruleWords: Readonly<Record<CatchUpRates["rule"], Bilingual>> = {
  published: { zh: "公布的同比增速", en: "published growth on the year before" },
  computed: { zh: "由水平计算的年均增速（几何平均）", en: "yearly average from levels (geometric)" },
  "published-real": {
    zh: "公布的同比增速；水平为现价，只作参考",
    en: "published growth on the year before; the levels are nominal, so indicative only",
  },
};

const numbersOnly: Bilingual = {
  zh: "口径不可比，只是两个数字的大小。",
  en: "The scopes are not comparable: this compares two numbers only.",
};

function ratesWords({ rule, kind }: CatchUpRates): Bilingual {
  const [how, what] = [ruleWords[rule], kindWords[kind]];
  return { zh: `${how.zh}（${what.zh}）`, en: `${how.en} (${what.en})` };
}

function comparabilityWords(verdict: CatchUp["comparability"], language: Locale): string | null {
  if (verdict === "comparable") return null;
  return inLanguage(verdict === "not-comparable" ? numbersOnly : verdictWords[verdict], language);
}

/** When the one ahead stood where the one behind stands, and when the gap closes. */
export function catchUpSheet({ catchUps, series }: Comparison, language: Locale): OtherTable[] {
  const name = namesOfCompared(series, language);
  const gap = quantityInWords<CatchUp>("gap", "落后年数", "years behind", {
    unit: "YEAR",
    of: (row) => row.gap,
  });
  const years = quantityInWords<CatchUp>("years", "追平所需年数", "years to close", {
    unit: "YEAR",
    of: ({ closing }) => closing.years,
  });
  const behind = quantityInWords<CatchUp>(
    "growth_behind",
    "落后方所用增速",
    "growth assumed of the one behind",
    {
      unit: "RATIO",
      of: ({ closing }) => closing.rates?.behind.quantity ?? null,
    },
  );
  const ahead = quantityInWords<CatchUp>(
    "growth_ahead",
    "领先方所用增速",
    "growth assumed of the one ahead",
    {
      unit: "RATIO",
      of: ({ closing }) => closing.rates?.ahead.quantity ?? null,
    },
  );
  return sideSheet<CatchUp>(
    {
      code: "catch-up",
      name: { zh: "追赶", en: "Catch-up" },
      people: [
        column("behind_name", "落后的一方", "the one behind", (row) => name(row.behind)),
        column("ahead_name", "领先的一方", "the one ahead", (row) => name(row.ahead)),
        column(
          "comparability",
          "两者是否可比；空为可比",
          "whether the two are comparable; empty where they are",
          ({ comparability }, locale) => comparabilityWords(comparability, locale),
        ),
        column("time_period", "时期（SDMX）", "period (SDMX)", ({ period }) => period),
        column(
          "crossing",
          "领先方何时处在这一水平",
          "when the one ahead had this level",
          ({ crossing }, locale) => inLanguage(crossingWords[crossing.answer], locale),
        ),
        gap.words,
        column("closing", "能否追平", "whether the gap closes", ({ closing: { answer, reason } }, locale) =>
          inLanguage(reason === null ? closingWords[answer] : closingReasonWords[reason], locale),
        ),
        years.words,
        ...[behind.words, ahead.words],
        column("rates_rule", "所用增速", "rates carried on", ({ closing: { rates } }, locale) =>
          rates === null ? null : inLanguage(ratesWords(rates), locale),
        ),
        column(
          "rates_from",
          "平均增速的起点",
          "start of the average",
          (row) => row.closing.rates?.from ?? null,
        ),
        column(
          "rates_period",
          "增速的时期",
          "period of the rates",
          (row) => row.closing.rates?.period ?? null,
        ),
      ],
      programs: [
        column("behind", "落后一方的编码", "code of the one behind", (row) => row.behind),
        column("ahead", "领先一方的编码", "code of the one ahead", (row) => row.ahead),
        ...[...gap.bounds, ...years.bounds, ...behind.bounds, ...ahead.bounds],
      ],
      rows: catchUps,
    },
    language,
  );
}
