import type { ComparedSeries, Comparison, DerivedCell, RestedOn } from "@jiqun/contract";
import { comparabilityFacts, noticesOfSeries } from "./comparability-facts";
import { answersTable, catchUpTable, partsTable, reportedTable } from "./comparison-others";
import { cellsOf, type Column, constant, type DataTable, queryColumn, readableFirst } from "./data-table";
import { type Made, makingFacts, noteFacts, scopeFacts, simulatedFacts, sourceFacts } from "./facts";
import { leavesOf, lineageColumns } from "./lineage-columns";
import { quantityColumns } from "./quantity-columns";
import { seriesColumns } from "./series-columns";
import { titleOf } from "./title";

/** A number of a comparison with the observations that it rests on. */
interface ComparedRow {
  readonly compared: ComparedSeries;
  readonly cell: DerivedCell;
  readonly leaves: readonly RestedOn[];
  readonly notices: ReturnType<typeof noticesOfSeries>;
}

/** Stands for a series that has no number at all: it is told, with the reason, like any other. */
const noCell: DerivedCell = {
  ...{ period: "", periodStart: "", periodEnd: "", position: null, quantity: null, missing: null },
  ...{ statuses: [], cautions: [], lineage: null, multiplier: 0, decimals: null },
};

const columns: readonly Column<ComparedRow>[] = [
  ...seriesColumns<ComparedRow>(({ compared }) => compared.series),
  {
    code: "by",
    meaning: {
      zh: "另一序列（分母、平减指数、总体）",
      en: "the other series (denominator, deflator, whole)",
    },
    of: ({ compared }) => compared.by?.code ?? null,
  },
  {
    code: "time_period",
    meaning: { zh: "时期（SDMX）", en: "period (SDMX)" },
    of: ({ cell }) => cell.period,
  },
  {
    code: "period_start",
    meaning: { zh: "时期首日", en: "first day of the period" },
    of: ({ cell }) => cell.periodStart,
  },
  {
    code: "period_end",
    meaning: { zh: "时期末日", en: "last day of the period" },
    of: ({ cell }) => cell.periodEnd,
  },
  {
    code: "anchor",
    meaning: { zh: "对齐的起点时期", en: "period that the series is aligned by" },
    of: ({ compared }) => compared.anchor?.period ?? null,
  },
  {
    code: "position",
    meaning: { zh: "距起点的期数", en: "periods since then" },
    of: ({ cell }) => cell.position,
  },
  ...quantityColumns<ComparedRow>(({ compared: { unit, signed }, cell: { quantity } }) => ({
    quantity,
    unit,
    signed,
  })),
  ...lineageColumns<ComparedRow>(({ cell, leaves }) => ({ number: cell, leaves })),
  {
    code: "comparability",
    meaning: { zh: "与其他序列是否可比", en: "whether it may be compared with the others" },
    of: ({ notices }) => notices.comparability,
  },
  {
    code: "notice",
    meaning: { zh: "关于整条序列的说明", en: "what is to be said of the whole series" },
    of: ({ notices }) => notices.notice,
  },
];

/** A comparison as a table: a row a number, with its formula and the observations that it came from. */
export function comparisonTable(comparison: Comparison, made: Omit<Made, "title">): DataTable {
  const { language } = made;
  const observations = new Map(comparison.observations.map((one) => [one.id, one]));
  const rows = comparison.series.flatMap((compared) => {
    const { pairs, series: among } = comparison;
    const notices = noticesOfSeries({ series: compared, pairs, all: among }, language);
    const cells = compared.cells.length === 0 ? [noCell] : compared.cells;
    return cells.map((cell) => ({ compared, cell, leaves: leavesOf(cell.lineage, observations), notices }));
  });
  const all = readableFirst([
    constant("transform", { zh: "换算", en: "transform" }, comparison.transform),
    ...columns,
    queryColumn(made.address),
  ]);
  const series = comparison.series.flatMap((one) => (one.by === null ? [one.series] : [one.series, one.by]));
  const title = `${titleOf(series, language)} ${comparison.transform}`;
  const used = comparison.observations.map(({ citation }) => citation.source);
  return {
    name: title,
    columns: all,
    rows: cellsOf(rows, all, language),
    others: [reportedTable, answersTable, catchUpTable, partsTable].flatMap((of) => of(comparison, language)),
    facts: [
      ...simulatedFacts(series, language),
      ...makingFacts({ ...made, title }),
      ...comparabilityFacts(comparison, language),
      ...scopeFacts(series, language),
      ...noteFacts(comparison.notes, language),
      ...sourceFacts(used, language),
    ],
    language,
  };
}
