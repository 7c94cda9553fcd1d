import type { Comparison, ReportedBesideComputed, Series } from "@jiqun/contract";
import { formatQuantity } from "@jiqun/statistics";
import { periodText } from "../../../wording/figure-text";
import { formText } from "../../../wording/form-text";
import { statedParts } from "../../../wording/quantity-text";
import type { Reader } from "../../../wording/reader";
import { derivedText } from "../../../wording/cell-text";
import { comparedNames } from "./compared-names";

/** Growth that a source publishes beside growth computed from its levels. */
export interface ReportedRow {
  readonly key: string;
  readonly series: string;
  readonly period: string;
  /** Which growth the source publishes. */
  readonly form: string;
  readonly reported: string;
  /** Address of the published figure. */
  readonly figure: string;
  readonly computed: string;
  readonly difference: string;
  readonly causes: readonly ReportedBesideComputed["causes"][number][];
}

const growth = { unit: "RATIO", signed: true } as const;

export function reportedRows(
  { reported, growths, series, observations }: Comparison,
  reader: Reader,
): readonly ReportedRow[] {
  const byCode = new Map(growths.map((one) => [one.code, one]));
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  return reported.map((one) => ({
    key: `${one.growth}@${one.period}`,
    series: names.get(one.level) ?? names.get(one.growth) ?? one.level,
    period: periodText(one.period, reader),
    form: formOf(byCode.get(one.growth), reader),
    reported: statedParts({ quantity: one.reported, ...writtenAs(one, observations), ...growth }, reader)
      .text,
    figure: one.reportedObservation,
    computed: derivedText(one.computed, growth, reader),
    difference: differenceText(one, reader),
    causes: one.causes,
  }));
}

/** Which growth it is: nominal, or at comparable prices. */
function formOf(series: Series | undefined, reader: Reader): string {
  return series === undefined ? "" : formText(series, reader);
}

/** As the source prints it: 7.0%. */
function writtenAs(
  { reportedObservation }: ReportedBesideComputed,
  observations: Comparison["observations"],
): { readonly multiplier: number; readonly decimals: number | null } {
  const found = observations.find(({ id }) => id === reportedObservation);
  return { multiplier: found?.multiplier ?? -2, decimals: found?.decimals ?? null };
}

function differenceText({ difference }: ReportedBesideComputed, { locale, t }: Reader): string {
  if (difference === null) return t("compare.reported.noDifference");
  return formatQuantity(difference, { unit: "PP", locale, signed: true }).text;
}
