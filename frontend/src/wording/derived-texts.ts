import type { AxisUnit, ChartTexts, DerivedFigure, OmissionReason } from "@jiqun/charts";
import { formatQuantity, missingReason, unitLabel, type MissingReason } from "@jiqun/statistics";
import { eventDate } from "./event-date";
import { periodText, statedDecimals } from "./figure-text";
import { statedParts } from "./quantity-text";
import { pick, type Reader } from "./reader";

type DerivedTexts = Pick<
  ChartTexts,
  | "quantity"
  | "unit"
  | "derivedLabel"
  | "derivedTip"
  | "missing"
  | "position"
  | "omission"
  | "eventDate"
  | "day"
>;

/** The words and numbers of charts whose numbers are computed. */
export function derivedTexts(reader: Reader): DerivedTexts {
  const { locale, t } = reader;
  return {
    quantity: (quantity, { unit, multiplier }, { signed }) =>
      formatQuantity(quantity, { unit, locale, scale: multiplier, style: styleOf(unit), signed }).text,
    unit: ({ unit, multiplier }) => unitLabel(unit, multiplier, locale),
    derivedLabel: (figure, axis) => labelOf(figure, axis, reader),
    derivedTip: (figure, axis) => tipOf(figure, { ...reader, axis }),
    missing: (reason) => missingWords(reason, reader),
    position: (years) => positionText(years, reader),
    omission: ({ name, periods, reason }) => {
      const words = reasonText(reason, reader);
      const told = periods.map((stretch) => stretchText(stretch, reader)).join(t("notice.list"));
      return t("drawn.omitted", { name, periods: told, reason: words });
    },
    eventDate: (event) => eventDate(event, reader),
    day: (iso) => periodText(iso, reader),
  };
}

function styleOf(unit: AxisUnit["unit"]): "full" | "number-only" {
  return unit === "RATIO" ? "full" : "number-only";
}

function labelOf({ compared, cell }: DerivedFigure, axis: AxisUnit, reader: Reader): string {
  if (cell.quantity === null) return missingWords(cell.missing ?? "not-stated", reader);
  return formatQuantity(cell.quantity, {
    unit: axis.unit,
    locale: reader.locale,
    scale: axis.multiplier,
    style: styleOf(axis.unit),
    signed: compared.signed,
    minimumDecimals: statedDecimals(cell, axis.multiplier),
  }).text;
}

function tipOf({ compared, cell }: DerivedFigure, reader: Reader): readonly string[] {
  const { series, unit, signed } = compared;
  const { quantity, multiplier, decimals, position } = cell;
  const named = pick((series.product ?? series.indicator).name, reader);
  const value =
    quantity === null
      ? missingWords(cell.missing ?? "not-stated", reader)
      : statedParts({ quantity, unit, multiplier, decimals, signed }, reader).text;
  const stated = quantity?.asStated ?? null;
  const observed = cell.lineage?.observation ?? null;
  return [
    `${pick(series.entity.short, reader)} · ${named}`,
    `${periodText(cell.period, reader)} ${value}`,
    ...(position === null ? [] : [reader.t("drawn.positionTip", { count: position })]),
    ...(stated === null ? [] : [reader.t("headline.stated", { words: stated })]),
    pick(series.scope.name, reader),
    ...(observed === null && quantity !== null ? [reader.t("drawn.computed")] : []),
  ];
}

function missingWords(reason: MissingReason, reader: Reader): string {
  return pick(missingReason(reason), reader);
}

function positionText(years: number, { t }: Reader): string {
  if (years === 0) return t("drawn.positionZero");
  return years > 0
    ? t("drawn.positionAfter", { count: years })
    : t("drawn.positionBefore", { count: -years });
}

function stretchText({ from, to }: { readonly from: string; readonly to: string }, reader: Reader): string {
  if (from === to) return periodText(from, reader);
  const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to);
  return years
    ? periodText(`${from}/P${Number(to) - Number(from) + 1}Y`, reader)
    : rangeText(from, to, reader);
}

function rangeText(from: string, to: string, reader: Reader): string {
  return reader.t("notice.rangeMany", { from: periodText(from, reader), to: periodText(to, reader) });
}

function reasonText(reason: OmissionReason, reader: Reader): string {
  switch (reason.kind) {
    case "missing":
      return missingWords(reason.reason, reader);
    case "unbounded":
      return reader.t("drawn.unbounded");
    case "not-positive":
      return reader.t("drawn.notPositive");
    case "other-unit":
      return reader.t("drawn.otherUnit", {
        unit: unitLabel(reason.unit, reason.unit === "RATIO" || reason.unit === "PP" ? -2 : 0, reader.locale),
      });
    case "unaligned":
      return reader.t("drawn.unaligned");
    case "no-partner":
      return reader.t("drawn.noPartner");
  }
}
