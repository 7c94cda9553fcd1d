import type { Derived, Lineage, RestedOn } from "@jiqun/contract";
import { formulaOf, missingReason } from "@jiqun/statistics";
import { type Column, inLanguage } from "./data-table";

/** A derived number with the observations that it rests on. */
export interface TracedNumber {
  readonly number: Derived;
  readonly leaves: readonly RestedOn[];
}

/** Why a derived number is missing, what to mind, and how it came about, as columns. */
export function lineageColumns<Row>(of: (row: Row) => TracedNumber): readonly Column<Row>[] {
  return [
    {
      code: "missing",
      meaning: { zh: "为何没有数", en: "why there is no number" },
      of: (row, language) => {
        const { missing } = of(row).number;
        return missing === null ? null : inLanguage(missingReason(missing), language);
      },
    },
    {
      code: "obs_status",
      meaning: { zh: "观测状态（SDMX）", en: "observation status (SDMX)" },
      of: (row) => of(row).number.statuses.join(" "),
    },
    {
      code: "cautions",
      meaning: {
        zh: "须知：derived 推算，break 断点，small-base 基数小，low-base 低基数",
        en: "mind: derived, break, small-base, low-base and the like",
      },
      of: (row) => of(row).number.cautions.join(" "),
    },
    {
      code: "formula",
      meaning: { zh: "公式，a、b、c 依次为所依据的数", en: "formula; a, b, c are the operands in order" },
      of: (row, language) => formulaText(of(row).number.lineage, language === "zh-CN"),
    },
    {
      code: "operands",
      meaning: { zh: "所依据的观测值：序列@时期", en: "observations that it rests on: series@period" },
      of: (row) =>
        of(row)
          .leaves.map(({ id }) => id)
          .join(" "),
    },
    {
      code: "sources",
      meaning: { zh: "来源编码，见说明", en: "codes of the sources; see the other sheet" },
      of: (row) => distinct(of(row).leaves.map(({ citation }) => citation.source.code)).join(" "),
    },
    {
      code: "locators",
      meaning: { zh: "出处：段落、页、单元格", en: "places: paragraph, page, cell" },
      of: (row) => distinct(of(row).leaves.map(placeOf)).join("; "),
    },
    {
      code: "grade",
      meaning: { zh: "所依据来源中最低的等级", en: "the lowest grade among them" },
      of: (row) => last(of(row).leaves.map(({ citation }) => citation.grade)),
    },
    {
      code: "known_on",
      meaning: { zh: "最晚的版次", en: "the latest vintage among them" },
      of: (row) => last(of(row).leaves.map(({ knownOn }) => knownOn)),
    },
  ];
}

/** Observations by their ids, as an answer lists them. */
export type KnownLeaves = ReadonlyMap<string, RestedOn>;

/** The observations at the ends of a lineage, each once. */
export function leavesOf(lineage: Lineage | null, known: KnownLeaves): readonly RestedOn[] {
  if (lineage === null) return [];
  const own = lineage.observation === null ? undefined : known.get(lineage.observation);
  const below = lineage.operands.flatMap((operand) => leavesOf(operand, known));
  return distinct(own === undefined ? below : [own, ...below]);
}

function placeOf({ citation: { part, locator, cell } }: RestedOn): string {
  return [part, locator, cell ?? ""].join(" ").trim();
}

function formulaText(lineage: Lineage | null, chinese: boolean): string | null {
  if (lineage?.formula == null) return null;
  const { text, zh, en } = formulaOf(lineage.formula);
  const parameters = Object.entries(lineage.parameters).map(([name, value]) => `${name} = ${value}`);
  return [`${chinese ? zh : en}: ${text}`, ...parameters].join("; ");
}

function last(texts: readonly string[]): string | null {
  return [...texts].sort().at(-1) ?? null;
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
