import type { Comparison, ReportedBesideComputed } from "@jiqun/contract";
import { growthCauses, missingReason, type Locale } from "@jiqun/statistics";
import { inLanguage, type OtherTable } from "../data-table";
import { wordsOf } from "../../series/series-words.mapper";
import { namesOf } from "./series-name";
import { column, quantityInWords, sideSheet } from "./side-sheet";

type Row = ReportedBesideComputed;

/** Published growth beside growth computed from levels. */
export function reportedSheet({ reported, growths }: Comparison, language: Locale): OtherTable[] {
  const name = namesOf(growths, language);
  const byCode = new Map(growths.map((one) => [one.code, one]));
  const published = quantityInWords<Row>("reported", "公布增速", "published growth", {
    unit: "RATIO",
    of: ({ reported: quantity }) => quantity,
  });
  const computed = quantityInWords<Row>("computed", "由水平计算的增速", "growth computed from levels", {
    unit: "RATIO",
    of: ({ computed: { quantity } }) => quantity,
  });
  const difference = quantityInWords<Row>("difference", "计算减公布", "computed less published", {
    unit: "PP",
    of: (row) => row.difference,
  });
  return sideSheet<Row>(
    {
      code: "reported",
      name: { zh: "公布与计算增速", en: "Published and computed" },
      people: [
        column("growth_name", "公布增速的序列", "series of the published growth", ({ growth }) =>
          name(growth),
        ),
        column("growth_form_name", "增速的种类", "kind of growth", ({ growth }, locale) => {
          const series = byCode.get(growth);
          return series === undefined
            ? null
            : inLanguage(wordsOf("form", { code: series.form, series }), locale);
        }),
        column("time_period", "时期（SDMX）", "period (SDMX)", ({ period }) => period),
        ...[published.words, computed.words, difference.words],
        column(
          "missing",
          "为何没有计算值",
          "why nothing was computed",
          ({ computed: { missing } }, locale) =>
            missing === null ? null : inLanguage(missingReason(missing), locale),
        ),
        column("causes", "可能的原因", "likely causes", ({ causes }, locale) =>
          causes.map((code) => causeText(code, locale)).join("; "),
        ),
      ],
      programs: [
        column("level", "水平值序列的编码", "code of the series of the levels", ({ level }) => level),
        column(
          "growth",
          "公布增速序列的编码",
          "code of the series of the published growth",
          (row) => row.growth,
        ),
        ...[...published.bounds, ...computed.bounds, ...difference.bounds],
      ],
      rows: reported,
    },
    language,
  );
}

function causeText(code: string, language: Locale): string {
  const cause = growthCauses.find((one) => one.code === code);
  return cause === undefined ? code : inLanguage(cause, language);
}
