import type { Figure } from "@jiqun/charts";
import type { Series } from "@jiqun/contract";
import {
  axisScale,
  formatPeriod,
  missing,
  formatMeasured,
  reasonOfStatus,
  tryParsePeriod,
  unitOf,
  type Formatted,
  type ObsStatus,
  type UnitCode,
} from "@jiqun/statistics";
import { statedParts, type StatedQuantity } from "./quantity-text";
import type { Reader } from "./reader";

/** Growth and shares are ratios, whatever their indicator counts. */
export function unitOfSeries({ form, indicator }: Series): UnitCode {
  return form === "level" ? indicator.unit : "RATIO";
}

/** Whether a number is a change and shows its sign. */
export function isChange({ form }: Series): boolean {
  return form.startsWith("growth");
}

/** What a figure states, with its unit and precision; null where it is missing. */
export function statedFigure({ series, observation }: Figure): StatedQuantity | null {
  const { quantity, multiplier, decimals } = observation;
  const unit = unitOfSeries(series);
  return quantity === null ? null : { quantity, unit, multiplier, decimals, signed: isChange(series) };
}

/** The figure as its parts; a missing one as its reason. */
export function figureParts(figure: Figure, reader: Reader): Formatted {
  const stated = statedFigure(figure);
  if (stated === null) return { ...formatMissing(figure, reader), number: "", unit: "", prefix: "" };
  return statedParts(stated, reader);
}

/** Decimals that the source prints (7.0%), where the number is shown in the source's power of ten. */
export function statedDecimals(
  { decimals, multiplier }: Pick<Figure["observation"], "decimals" | "multiplier">,
  scale: number,
): number {
  return multiplier === scale ? Math.max(0, decimals ?? 0) : 0;
}

/** The power of ten of the chart that a number belongs to, else the one that the reader chose for money; by size for all else, but 23958.3亿元 is never 2.4万亿元. */
export function chosenScale(
  unit: UnitCode,
  of: { readonly size: number; readonly reader: Reader },
): number | "auto" {
  const { size, reader } = of;
  if (reader.axis?.unit === unit) return reader.axis.multiplier;
  if (unitOf(unit).dimension !== "money" || size === 0 || unit.includes("PER")) return "auto";
  if (reader.unit === "yi") return 8;
  if (reader.unit === "wan") return 4;
  return reader.locale === "zh-CN" && size >= 1e12 && size < 1e14 ? 8 : "auto";
}

export function figureText(figure: Figure, reader: Reader): string {
  return figureParts(figure, reader).text;
}

function formatMissing({ observation, series }: Figure, { locale }: Reader): { readonly text: string } {
  const reason = observation.statuses
    .map((code) => reasonOfStatus(code as ObsStatus))
    .find((code) => code !== null);
  return formatMeasured(missing(reason ?? "not-stated"), { unit: unitOfSeries(series), locale });
}

/** The unit in which one axis shows all of these numbers. */
export function sharedScale(unit: UnitCode, values: readonly number[], reader: Reader): number {
  const size = values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  const chosen = chosenScale(unit, { size, reader });
  return chosen === "auto" ? axisScale(values, unit, reader.locale).multiplier : chosen;
}

/** Of which time a figure is; that its sources do not say, where they do not. */
export function whenText({ series, observation }: Figure, reader: Reader): string {
  return series.scope.dated ? periodText(observation.period, reader) : reader.t("period.undated");
}

export function periodText(code: string, { locale }: Reader): string {
  const period = tryParsePeriod(code);
  return period === null ? code : formatPeriod(period, locale);
}
