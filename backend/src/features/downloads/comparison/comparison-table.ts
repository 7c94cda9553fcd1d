import type { ComparedSeries, Comparison, DerivedCell, RestedOn } from "@jiqun/contract";
import { transformOf, type Locale } from "@jiqun/statistics";
import { answersSheet } from "./answers-sheet";
import { catchUpSheet } from "./catch-up-sheet";
import { comparabilityFacts, noticesOfSeries } from "./comparability-facts";
import {
  cellsOf,
  type Column,
  type DataTable,
  type Fact,
  inLanguage,
  type OtherTable,
  queryColumn,
  readableFirst,
} from "../data-table";
import {
  type Made,
  makingFacts,
  noteFacts,
  scopeFacts,
  simulatedFacts,
  sourceFacts,
  undatedFacts,
} from "../facts";
import { leavesOf, lineageColumns } from "../lineage-columns";
import { periodColumns } from "../period-columns";
import { quantityColumns } from "../quantity-columns";
import { seriesColumns } from "../series-columns";
import { titleOf } from "../title";
import { partSheet } from "./part-sheet";
import { reportedSheet } from "./reported-sheet";

/** A number of a comparison with the observations that it rests on. */
interface ComparedRow {
  readonly transform: Comparison["transform"];
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
  {
    code: "transform",
    meaning: { zh: "换算编码", en: "code of the transform" },
    of: ({ transform }) => transform,
  },
  {
    code: "transform_name",
    meaning: { zh: "换算", en: "transform" },
    of: ({ transform }, language) => inLanguage(transformOf(transform), language),
  },
  ...seriesColumns<ComparedRow>(({ compared }) => compared.series),
  {
    code: "by",
    meaning: {
      zh: "另一序列（分母、平减指数、总体）",
      en: "the other series (denominator, deflator, whole)",
    },
    of: ({ compared }) => compared.by?.code ?? null,
  },
  ...periodColumns<ComparedRow>(({ cell }) => cell),
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

/**
 * Comparisons as a table: a row a number, with its formula and the observations that it came from. Of several, which
 * differ in their transform, the rows stand one below the other.
 */
export function comparisonTable(all: readonly Comparison[], made: Omit<Made, "title">): DataTable {
  const { language } = made;
  const rows = all.flatMap((comparison) => rowsOf(comparison, language));
  const shown = readableFirst([...columns, queryColumn<ComparedRow>(made.address)]);
  const series = all.flatMap((comparison) =>
    comparison.series.flatMap((one) => (one.by === null ? [one.series] : [one.series, one.by])),
  );
  const transforms = all.map(({ transform }) => inLanguage(transformOf(transform), language));
  const title = [titleOf(series, language), ...transforms].join(" ");
  const notices = distinct(all.flatMap((comparison) => comparabilityFacts(comparison, language)));
  const used = all.flatMap(({ observations }) => observations.map(({ citation }) => citation.source));
  return {
    name: title,
    columns: shown,
    rows: cellsOf(rows, shown, language),
    others: othersOf(all, language),
    facts: distinct([
      ...simulatedFacts(series, language),
      ...makingFacts({ ...made, title }),
      ...notices,
      ...undatedFacts(series, language),
      ...scopeFacts(series, language),
      ...noteFacts(
        all.flatMap(({ notes }) => notes),
        language,
      ),
      ...sourceFacts(used, language),
    ]),
    notices,
    language,
  };
}

function rowsOf(
  { series: all, pairs, transform, observations }: Comparison,
  language: Locale,
): readonly ComparedRow[] {
  const byId = new Map(observations.map((one) => [one.id, one]));
  return all.flatMap((compared) => {
    const notices = noticesOfSeries({ series: compared, pairs, all }, language);
    const cells = compared.cells.length === 0 ? [noCell] : compared.cells;
    return cells.map((cell) => ({
      transform,
      compared,
      cell,
      leaves: leavesOf(cell.lineage, byId),
      notices,
    }));
  });
}

/** What else a comparison tells, each in a table; what a later one tells otherwise bears its number. */
function othersOf(all: readonly Comparison[], language: Locale): readonly OtherTable[] {
  const [first = [], ...later] = all.map((comparison) =>
    [reportedSheet, answersSheet, catchUpSheet, partSheet].flatMap((of) => of(comparison, language)),
  );
  const isNew = (table: OtherTable): boolean =>
    first.every((other) => JSON.stringify(other.rows) !== JSON.stringify(table.rows));
  const numbered = later.flatMap((tables, index) =>
    tables.filter(isNew).map((table) => {
      const number = index + 2;
      const name = { zh: `${table.name.zh}（${number}）`, en: `${table.name.en} (${number})` };
      return { ...table, code: `${table.code}-${number}`, name };
    }),
  );
  return [...first, ...numbered];
}

/** What two comparisons say alike is said once. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}
