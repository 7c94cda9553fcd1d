import type { Comparison, ReportedBesideComputed } from "@jiqun/contract";
import { formatQuantity } from "@jiqun/statistics";
import { periodText } from "../../../wording/figure-text";
import { statedParts } from "../../../wording/quantity-text";
import type { Reader } from "../../../wording/reader";
import { derivedText } from "../../../wording/cell-text";
import { comparedNames } from "./compared-names";

/** Growth that a source publishes beside growth computed from its levels. */
export interface ReportedRow {
  readonly key: string;
  readonly series: string;
  readonly period: string;
  readonly reported: string;
  /** Address of the published figure. */
  readonly figure: string;
  readonly computed: string;
  readonly difference: string;
  readonly causes: readonly ReportedBesideComputed["causes"][number][];
}

const growth = { unit: "RATIO", signed: true } as const;

export function reportedRows({ reported, series }: Comparison, reader: Reader): readonly ReportedRow[] {
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  return reported.map((one) => ({
    key: `${one.growth}@${one.period}`,
    series: names.get(one.level) ?? names.get(one.growth) ?? one.level,
    period: periodText(one.period, reader),
    reported: statedParts({ quantity: one.reported, multiplier: -2, decimals: null, ...growth }, reader).text,
    figure: one.reportedObservation,
    computed: derivedText(one.computed, growth, reader),
    difference: differenceText(one, reader),
    causes: one.causes,
  }));
}

function differenceText({ difference }: ReportedBesideComputed, { locale, t }: Reader): string {
  if (difference === null) return t("compare.reported.noDifference");
  return formatQuantity(difference, { unit: "PP", locale, signed: true }).text;
}
