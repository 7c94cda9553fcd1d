import type { Bilingual, Comparison, ComparisonAnswer } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";
import { inLanguage, type OtherTable } from "../data-table";
import { namesOfCompared } from "./series-name";
import { column, sideSheet } from "./side-sheet";

type Row = ComparisonAnswer;

const answerWords: Readonly<Record<ComparisonAnswer["answer"], Bilingual>> = {
  above: { zh: "高于", en: "above" },
  below: { zh: "低于", en: "below" },
  equal: { zh: "等于", en: "equal" },
  unknown: { zh: "来源不足以判断", en: "the sources do not tell" },
  "a-missing": { zh: "前者无数据，无从比较", en: "no comparison: the first has no data" },
  "b-missing": { zh: "后者无数据，无从比较", en: "no comparison: the second has no data" },
  "both-missing": { zh: "两者均无数据", en: "neither has data" },
};

const verdictWords: Readonly<Record<ComparisonAnswer["verdict"], Bilingual>> = {
  certain: { zh: "成立", en: "yes" },
  "certainly-not": { zh: "不成立", en: "no" },
  unknown: { zh: "无从判断", en: "not known" },
};

/** Which of two is higher, as far as the sources tell. */
export function answersSheet({ answers, series }: Comparison, language: Locale): OtherTable[] {
  const name = namesOfCompared(series, language);
  return sideSheet<Row>(
    {
      code: "answers",
      name: { zh: "谁高谁低", en: "Which is higher" },
      people: [
        column("a_name", "前者", "the first", ({ a }) => name(a)),
        column("b_name", "后者", "the second", ({ b }) => name(b)),
        column("period_a", "前者的时期", "period of the first", ({ periodA }) => periodA),
        column("period_b", "后者的时期", "period of the second", ({ periodB }) => periodB),
        column("position", "距起点的期数", "periods since the anchor", ({ position }) => position),
        column("answer", "前者比后者", "the first beside the second", ({ answer }, locale) =>
          inLanguage(answerWords[answer], locale),
        ),
        column("verdict", "“前者高于后者”是否成立", "whether the first is above", ({ verdict }, locale) =>
          inLanguage(verdictWords[verdict], locale),
        ),
        column(
          "rests_on_convention",
          "判断依赖读法惯例",
          "rests on a convention of reading",
          (row) => row.restsOnConvention,
        ),
      ],
      programs: [
        column("a", "前者的编码", "code of the first", ({ a }) => a),
        column("b", "后者的编码", "code of the second", ({ b }) => b),
      ],
      rows: answers,
    },
    language,
  );
}
