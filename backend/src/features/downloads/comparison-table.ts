import {
  type ComparedSeries,
  type Comparison,
  type DerivedCell,
  type Lineage,
  type RestedOn,
} from "@jiqun/contract";
import { formulaOf, missingReason } from "@jiqun/statistics";
import { comparabilityFacts } from "./comparability-facts";
import { cellsOf, type Column, type DataTable, inLanguage, readableFirst } from "./data-table";
import { type Made, makingFacts, noteFacts, scopeFacts, simulatedFacts, sourceFacts } from "./facts";
import { quantityColumns } from "./quantity-columns";
import { seriesColumns } from "./series-columns";
import { titleOf } from "./title";

/** A number of a comparison with the observations that it rests on. */
interface ComparedRow {
  readonly compared: ComparedSeries;
  readonly cell: DerivedCell;
  readonly leaves: readonly RestedOn[];
}

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
  {
    code: "missing",
    meaning: { zh: "为何没有数", en: "why there is no number" },
    of: ({ cell }, language) =>
      cell.missing === null ? null : inLanguage(missingReason(cell.missing), language),
  },
  {
    code: "obs_status",
    meaning: { zh: "观测状态（SDMX）", en: "observation status (SDMX)" },
    of: ({ cell }) => cell.statuses.join(" "),
  },
  {
    code: "cautions",
    meaning: {
      zh: "须知：derived 推算，break 断点，small-base 基数小，low-base 低基数",
      en: "mind: derived, break, small-base, low-base and the like",
    },
    of: ({ cell }) => cell.cautions.join(" "),
  },
  {
    code: "formula",
    meaning: { zh: "公式，a、b、c 依次为所依据的数", en: "formula; a, b, c are the operands in order" },
    of: ({ cell }, language) => formulaText(cell.lineage, language === "zh-CN"),
  },
  {
    code: "operands",
    meaning: { zh: "所依据的观测值：序列@时期", en: "observations that it rests on: series@period" },
    of: ({ leaves }) => leaves.map(({ id }) => id).join(" "),
  },
  {
    code: "sources",
    meaning: { zh: "来源编码，见说明", en: "codes of the sources; see the other sheet" },
    of: ({ leaves }) => distinct(leaves.map(({ citation }) => citation.source.code)).join(" "),
  },
  {
    code: "locators",
    meaning: { zh: "出处：段落、页、单元格", en: "places: paragraph, page, cell" },
    of: ({ leaves }) =>
      distinct(
        leaves.map(({ citation: { part, locator, cell } }) => [part, locator, cell ?? ""].join(" ").trim()),
      ).join("; "),
  },
  {
    code: "grade",
    meaning: { zh: "所依据来源中最低的等级", en: "the lowest grade among them" },
    of: ({ leaves }) =>
      leaves
        .map(({ citation }) => citation.grade)
        .sort()
        .at(-1) ?? null,
  },
  {
    code: "known_on",
    meaning: { zh: "最晚的版次", en: "the latest vintage among them" },
    of: ({ leaves }) =>
      leaves
        .map(({ knownOn }) => knownOn)
        .sort()
        .at(-1) ?? null,
  },
];

/** A comparison as a table: a row a number, with its formula and the observations that it came from. */
export function comparisonTable(comparison: Comparison, made: Omit<Made, "title">): DataTable {
  const { language } = made;
  const observations = new Map(comparison.observations.map((one) => [one.id, one]));
  const rows = comparison.series.flatMap((compared) =>
    compared.cells.map((cell) => ({ compared, cell, leaves: leavesOf(cell.lineage, observations) })),
  );
  const constant = (code: string, zh: string, en: string, value: string): Column<ComparedRow> => ({
    ...{ code, meaning: { zh, en } },
    of: () => value,
  });
  const all = readableFirst([
    constant("transform", "变换", "transform", comparison.transform),
    ...columns,
    constant("query", "查询地址", "address of the query", made.address),
  ]);
  const series = comparison.series.flatMap((one) => (one.by === null ? [one.series] : [one.series, one.by]));
  const title = `${titleOf(series, language)} ${comparison.transform}`;
  const used = comparison.observations.map(({ citation }) => citation.source);
  return {
    name: title,
    columns: all,
    rows: cellsOf(rows, all, language),
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

function leavesOf(lineage: Lineage | null, known: ReadonlyMap<string, RestedOn>): readonly RestedOn[] {
  if (lineage === null) return [];
  const own = lineage.observation === null ? undefined : known.get(lineage.observation);
  const below = lineage.operands.flatMap((operand) => leavesOf(operand, known));
  return distinct(own === undefined ? below : [own, ...below]);
}

function formulaText(lineage: Lineage | null, chinese: boolean): string | null {
  if (lineage?.formula == null) return null;
  const { text, zh, en } = formulaOf(lineage.formula);
  const parameters = Object.entries(lineage.parameters).map(([name, value]) => `${name} = ${value}`);
  return [`${chinese ? zh : en}: ${text}`, ...parameters].join("; ");
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
