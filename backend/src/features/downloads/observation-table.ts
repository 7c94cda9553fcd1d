import type {
  ObservationWithVintages,
  ResolvedObservations,
  Series,
  SeriesObservations,
} from "@jiqun/contract";
import type { UnitCode } from "@jiqun/statistics";
import { cellsOf, type Column, type DataTable, inLanguage, queryColumn, readableFirst } from "./data-table";
import {
  type Made,
  makingFacts,
  noteFacts,
  scopeFacts,
  simulatedFacts,
  sourceFacts,
  undatedFacts,
  undatedLabel,
} from "./facts";
import { periodColumns } from "./period-columns";
import { quantityColumns } from "./quantity-columns";
import { seriesColumns } from "./series-columns";
import { titleOf } from "./title";

interface ObservationRow {
  readonly series: Series;
  readonly observation: Omit<ObservationWithVintages, "vintages">;
}

/** What an observation states and where, as columns. */
const columns: readonly Column<ObservationRow>[] = [
  ...seriesColumns<ObservationRow>(({ series }) => series),
  ...periodColumns<ObservationRow>(({ observation }) => observation),
  {
    code: "period_note",
    meaning: {
      zh: "时点不明：来源没有说明时点，时期只是发布或查阅之日",
      en: "date not stated: the period is only the day of publication or look-up",
    },
    of: ({ series }, language) => (series.scope.dated ? null : inLanguage(undatedLabel, language)),
  },
  ...quantityColumns<ObservationRow>(({ series, observation }) => ({
    quantity: observation.quantity,
    unit: unitOfSeries(series),
    signed: series.form.startsWith("growth"),
  })),
  {
    code: "unit_mult",
    meaning: { zh: "来源所用倍数，10 的幂：万 4，亿 8", en: "power of ten that the source states it in" },
    of: ({ observation }) => observation.multiplier,
  },
  {
    code: "decimals",
    meaning: { zh: "来源给出的小数位", en: "decimals that the source gives" },
    of: ({ observation }) => observation.decimals,
  },
  {
    code: "obs_status",
    meaning: { zh: "观测状态（SDMX）", en: "observation status (SDMX)" },
    of: ({ observation }) => observation.statuses.join(" "),
  },
  {
    code: "known_on",
    meaning: { zh: "版次：何日为人所知", en: "vintage: the day on which it became known" },
    of: ({ observation }) => observation.knownOn,
  },
  {
    code: "source",
    meaning: { zh: "来源编码", en: "code of the source" },
    of: ({ observation }) => observation.citation.source.code,
  },
  {
    code: "source_title",
    meaning: { zh: "来源", en: "source" },
    of: ({ observation }, language) => {
      const { publisher, title } = observation.citation.source;
      return `${inLanguage(publisher, language)} · ${inLanguage(title, language)}`;
    },
  },
  {
    code: "published",
    meaning: { zh: "发布日期", en: "published on" },
    of: ({ observation }) => observation.citation.source.published,
  },
  {
    code: "locator",
    meaning: { zh: "出处：段落、页或表", en: "place: paragraph, page or sheet" },
    of: ({ observation }) => `${observation.citation.part} ${observation.citation.locator}`.trim(),
  },
  {
    code: "cell",
    meaning: { zh: "单元格或行", en: "cell or row" },
    of: ({ observation }) => observation.citation.cell,
  },
  {
    code: "grade",
    meaning: {
      zh: "等级：A 本机构公布 B 具名媒体或转述 C 转载待核",
      en: "grade: A owner B named medium C repost to be checked",
    },
    of: ({ observation }) => observation.citation.grade,
  },
  {
    code: "note",
    meaning: { zh: "注意事项", en: "note" },
    of: ({ observation }, language) =>
      observation.note === null ? null : inLanguage(observation.note.text, language),
  },
  {
    code: "batch",
    meaning: { zh: "导入批次", en: "import batch" },
    of: ({ observation }) => observation.import.batch,
  },
];

/** Observations as a table, each vintage a row where all are wanted. */
export function observationTable(
  list: ResolvedObservations,
  { vintages, ...made }: Omit<Made, "title"> & { readonly vintages: "current" | "all" },
): DataTable {
  const { language } = made;
  const series = list.series.map((one) => one.series);
  const rows = list.series.flatMap((one) => rowsOf(one, { vintages, asOf: made.asOf }));
  const all = readableFirst([...columns, queryColumn<ObservationRow>(made.address)]);
  const title = titleOf(series, language);
  return {
    name: title,
    columns: all,
    others: [],
    notices: [],
    rows: cellsOf(rows, all, language),
    facts: [
      ...simulatedFacts(series, language),
      ...makingFacts({ ...made, title }),
      ...undatedFacts(series, language),
      ...scopeFacts(series, language),
      ...noteFacts(
        rows.map(({ observation }) => observation.note),
        language,
      ),
      ...sourceFacts(
        rows.map(({ observation }) => observation.citation.source),
        language,
      ),
    ],
    language,
  };
}

/** A file that says how things stood on a day holds no vintage that became known after it. */
function rowsOf(
  { series, observations }: SeriesObservations,
  { vintages, asOf }: { readonly vintages: "current" | "all"; readonly asOf: string | null },
): ObservationRow[] {
  const known = observations.flatMap((one) =>
    one.vintages.filter(({ knownOn }) => asOf === null || knownOn <= asOf),
  );
  const wanted = vintages === "all" ? known : observations;
  return wanted.map((observation) => ({ series, observation }));
}

/** Growth and shares are ratios, whatever their indicator counts. */
function unitOfSeries({ form, indicator }: Series): UnitCode {
  return form === "level" ? indicator.unit : "RATIO";
}
