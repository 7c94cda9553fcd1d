import type { Bilingual, ClusterLab, Derived, EntityRef, RestedOn } from "@jiqun/contract";
import type { UnitCode } from "@jiqun/statistics";
import {
  cellsOf,
  type Column,
  constant,
  type DataTable,
  type Fact,
  inLanguage,
  queryColumn,
  readableFirst,
} from "./data-table";
import { fact, type Made, makingFacts, noteFacts, simulatedFact, sourceFacts } from "./facts";
import { leavesOf, lineageColumns } from "./lineage-columns";
import { quantityColumns } from "./quantity-columns";

/** A result of the lab: a number of a region, or of all of them. */
interface LabRow {
  readonly entity: EntityRef | null;
  readonly metric: string;
  readonly meaning: Bilingual;
  readonly period: string;
  readonly number: Derived;
  readonly unit: UnitCode;
  readonly leaves: readonly RestedOn[];
  readonly warnings: readonly string[];
}

type Unfinished = Omit<LabRow, "leaves">;
type Region = ClusterLab["regions"][number];

const columns: readonly Column<LabRow>[] = [
  {
    code: "entity",
    meaning: { zh: "地区编码；空为全部所选地区", en: "code of the region; empty for all chosen ones" },
    of: ({ entity }) => entity?.code ?? null,
  },
  {
    code: "entity_name",
    meaning: { zh: "地区", en: "region" },
    of: ({ entity }, language) => (entity === null ? null : inLanguage(entity.name, language)),
  },
  { code: "metric", meaning: { zh: "指标编码", en: "code of the metric" }, of: ({ metric }) => metric },
  {
    code: "indicator_name",
    meaning: { zh: "指标", en: "metric" },
    of: ({ meaning }, language) => inLanguage(meaning, language),
  },
  { code: "time_period", meaning: { zh: "时期（SDMX）", en: "period (SDMX)" }, of: ({ period }) => period },
  ...quantityColumns<LabRow>(({ number: { quantity }, unit, metric }) => ({
    ...{ quantity, unit },
    signed: metric.startsWith("shift-"),
  })),
  ...lineageColumns<LabRow>((row) => row),
  {
    code: "warnings",
    meaning: {
      zh: "警示：small-base 基数小，suppressed-part 有保密项等",
      en: "warnings: small-base, suppressed-part and the like",
    },
    of: ({ warnings }) => warnings.join(" "),
  },
];

/** The answer of the cluster lab as a table: a row a number, missing ones with their reason. */
export function labTable(lab: ClusterLab, made: Omit<Made, "title">): DataTable {
  const { language } = made;
  const known = new Map(lab.observations.map((one) => [one.id, one]));
  const rows = [...lab.regions.flatMap((region) => regionRows(region, lab)), ...concentrationRows(lab)].map(
    (row) => ({ ...row, leaves: leavesOf(row.number.lineage, known) }),
  );
  const all = readableFirst([
    ...columns,
    constant<LabRow>(
      "cluster",
      { zh: "集群定义", en: "cluster definition" },
      lab.definition.code ?? lab.classes.map(({ code }) => code).join(" "),
    ),
    constant<LabRow>(
      "simulated",
      { zh: "是否为模拟数据", en: "whether it is simulated data" },
      lab.simulated !== null,
    ),
    queryColumn<LabRow>(made.address),
  ]);
  const notices = noticeFacts(lab);
  const simulated = lab.simulated === null ? [] : [simulatedFact(language)];
  const name = inLanguage(lab.definition.name, language);
  const mark = inLanguage({ zh: "模拟", en: "Simulated" }, language);
  const marked = lab.simulated === null || name.startsWith(mark) ? name : `${mark} ${name}`;
  const title = `${marked} ${lab.period}`;
  return {
    name: title,
    columns: all,
    others: [],
    rows: cellsOf(rows, all, language),
    facts: [
      ...simulated,
      ...makingFacts({ ...made, title }),
      ...definitionFacts(lab, made),
      ...notices,
      ...noteFacts(lab.notes, language),
      ...sourceFacts(
        lab.observations.map(({ citation }) => citation.source),
        language,
      ),
    ],
    notices,
    language,
  };
}

function regionRows(region: Region, { period, base, indicator }: ClusterLab): Unfinished[] {
  const { entity, warnings, shiftShare, structure } = region;
  const row = (metric: string, zh: string, en: string, number: Derived): Unfinished => ({
    ...{ entity, metric, meaning: { zh, en }, period, number, warnings },
    unit: metric.startsWith("level-") || metric.startsWith("shift-") ? indicator.unit : unitOfMetric(metric),
  });
  const shifts =
    shiftShare === null
      ? []
      : [
          row("shift-change", `${base ?? ""} 以来的变动`, `change since ${base ?? ""}`, shiftShare.change),
          row("shift-national", "全国增长分量", "national share", shiftShare.national),
          row("shift-mix", "产业结构分量", "industry mix", shiftShare.mix),
          row("shift-regional", "竞争力分量", "regional shift", shiftShare.regional),
        ];
  return [
    row("level-cluster", "集群", "the cluster", region.cluster.now.value),
    row("level-total", "全部行业", "all industries", region.total.now.value),
    row("share", "占基准地区集群的比重", "share of the benchmark's cluster", region.share),
    row("focus", "占本地全部行业的比重", "share of the region's industries", region.focus),
    row("quotient", "区位商", "location quotient", region.quotient),
    ...shifts,
    row("hhi", "HHI（各行业）", "HHI over the classes", structure.hhi),
    row("krugman", "克鲁格曼专业化指数", "Krugman specialisation", structure.krugman),
  ];
}

function concentrationRows({ concentration, period, thresholds }: ClusterLab): Unfinished[] {
  const row = (metric: string, zh: string, en: string, number: Derived): Unfinished => ({
    ...{ entity: null, metric, meaning: { zh, en }, period, number, warnings: concentration.warnings },
    unit: unitOfMetric(metric),
  });
  const { largest } = thresholds;
  return [
    row("hhi", "HHI（各地区）", "HHI over the regions", concentration.hhi),
    row("hhi-normalised", "标准化 HHI", "normalised HHI", concentration.normalised),
    row("cr", `CR${largest}`, `CR${largest}`, concentration.largest),
    row("gini", "区位基尼系数", "locational Gini", concentration.gini),
  ];
}

/** Shares are ratios; quotients and coefficients are plain numbers. */
function unitOfMetric(metric: string): UnitCode {
  return ["share", "focus", "cr"].includes(metric) ? "RATIO" : "INDEX";
}

/** What the cluster is stands with every result. */
function definitionFacts(
  { definition, classes, benchmark }: ClusterLab,
  { language }: Pick<Made, "language">,
): Fact[] {
  const words = [definition.name, definition.definition].map((text) => inLanguage(text, language));
  const members = classes.map(({ code, name }) => `${code} ${inLanguage(name, language)}`);
  return [
    fact({ zh: "集群定义", en: "Cluster definition" }, [...words, members.join("、")].join(" — ")),
    fact({ zh: "基准地区", en: "Benchmark" }, inLanguage(benchmark.entity.name, language)),
  ];
}

function noticeFacts({ notices }: ClusterLab): Fact[] {
  return notices.map(({ entity, a, b, verdict, reasons }) =>
    fact(
      verdict === "not-comparable"
        ? { zh: "不可比", en: "Not comparable" }
        : { zh: "可比，但须注意", en: "Comparable with a note" },
      `${entity}: ${a} ↔ ${b} — ${reasons.map(({ dimension }) => dimension).join(", ")}`,
    ),
  );
}
