import type { ChartTexts, Figure } from "@jiqun/charts";
import { exactly, formatQuantity, tryParsePeriod } from "@jiqun/statistics";
import { derivedTexts } from "./derived-texts";
import { figureText, isChange, periodText, sharedScale, statedDecimals, whenText } from "./figure-text";
import { formText } from "./form-text";
import { pick, type Reader } from "./reader";
import { gradeMeaning } from "./source-text";

/** The words and numbers of charts for a reader. */
export function chartTexts(reader: Reader): ChartTexts {
  const { locale, t } = reader;
  return {
    pick: (text) => pick(text, reader),
    axisUnit: (unit, values) => ({ unit, multiplier: sharedScale(unit, values, reader) }),
    value: (figure) => figureText(figure, reader),
    label: (figure, { unit, multiplier }) => {
      const { quantity } = figure.observation;
      if (quantity === null) return figureText(figure, reader);
      const style = unit === "RATIO" ? "full" : "number-only";
      const minimumDecimals = statedDecimals(figure.observation, multiplier);
      const signed = isChange(figure.series);
      return formatQuantity(quantity, { unit, locale, scale: multiplier, style, signed, minimumDecimals })
        .text;
    },
    tick: (value, { unit, multiplier }) =>
      formatQuantity(exactly(value), {
        unit,
        locale,
        scale: multiplier,
        style: unit === "RATIO" ? "axis" : "number-only",
      }).text,
    period: (code) => periodText(code, reader),
    when: (figure) => whenText(figure, reader),
    form: (series) => formText(series, reader),
    tip: (figure) => tipOf(figure, reader),
    gap: (range) => gapText(range, reader),
    rankNote: () => t("chart.rank"),
    breakNote: () => t("chart.break"),
    ...derivedTexts(reader),
  };
}

function tipOf(figure: Figure, reader: Reader): readonly string[] {
  const { series, observation } = figure;
  const named = pick((series.product ?? series.indicator).name, reader);
  const subject = [named, formText(series, reader)].filter((part) => part !== "").join(" · ");
  const stated = observation.quantity?.asStated ?? null;
  return [
    `${pick(series.entity.short, reader)} · ${subject}`,
    `${whenText(figure, reader)} ${figureText(figure, reader)}`,
    ...(stated === null ? [] : [reader.t("headline.stated", { words: stated })]),
    pick(series.scope.name, reader),
    gradeMeaning(observation.citation.grade, reader),
  ];
}

function gapText({ from, to }: { readonly from: string; readonly to: string }, reader: Reader): string {
  if (from === to) return reader.t("chart.gapOne", { from });
  const years = [from, to].every((code) => tryParsePeriod(code)?.kind === "year");
  if (years) return reader.t("chart.gapMany", { from, to });
  return reader.t("chart.gapBetween", { from: periodText(from, reader), to: periodText(to, reader) });
}
