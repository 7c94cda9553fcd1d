import type { Catalogue, CatalogueSeries } from "@jiqun/contract";
import { cellsOf, type Column, type DataTable, inLanguage, queryColumn, readableFirst } from "./data-table";
import { type Made, makingFacts, scopeFacts, simulatedFacts, undatedFacts, undatedLabel } from "./facts";
import { seriesColumns } from "./series-columns";

const columns: readonly Column<CatalogueSeries>[] = [
  ...seriesColumns<CatalogueSeries>(({ series }) => series),
  {
    code: "first",
    meaning: { zh: "首个时期", en: "first period" },
    of: ({ series }) => series.coverage.first,
  },
  { code: "last", meaning: { zh: "末个时期", en: "last period" }, of: ({ series }) => series.coverage.last },
  {
    code: "period_note",
    meaning: { zh: "时点不明：来源没有说明时点", en: "date not stated by the sources" },
    of: ({ series }, language) => (series.scope.dated ? null : inLanguage(undatedLabel, language)),
  },
  {
    code: "periods",
    meaning: { zh: "时期数", en: "number of periods" },
    of: ({ series }) => series.coverage.periods,
  },
  {
    code: "years",
    meaning: { zh: "有数的年份", en: "years with a value" },
    of: ({ years }) =>
      years
        .filter(({ values }) => values > 0)
        .map(({ year }) => year)
        .join(" "),
  },
  {
    code: "known_on",
    meaning: { zh: "最新版次", en: "newest vintage" },
    of: ({ series }) => series.coverage.lastKnownOn,
  },
  {
    code: "revisions",
    meaning: { zh: "修订次数", en: "number of revisions" },
    of: ({ revisions }) => revisions,
  },
  {
    code: "grade",
    meaning: { zh: "来源等级", en: "grades of the sources" },
    of: ({ series }) => series.coverage.grades.join(" "),
  },
];

/** The series that were found, each with what it covers. */
export function catalogueTable(
  { items, asOf }: { readonly items: readonly CatalogueSeries[]; readonly asOf: Catalogue["asOf"] },
  made: Omit<Made, "title" | "asOf">,
): DataTable {
  const { language } = made;
  const series = items.map((item) => item.series);
  const title = inLanguage({ zh: "数据目录", en: "Catalogue" }, language);
  const all = readableFirst([...columns, queryColumn<CatalogueSeries>(made.address)]);
  return {
    name: title,
    columns: all,
    others: [],
    notices: [],
    rows: cellsOf(items, all, language),
    facts: [
      ...simulatedFacts(series, language),
      ...makingFacts({ ...made, asOf, title }),
      ...undatedFacts(series, language),
      ...scopeFacts(series, language),
    ],
    language,
  };
}
