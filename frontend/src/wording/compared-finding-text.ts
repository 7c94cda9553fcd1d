import { seriesName, type ComparedStatement, type DerivedFigure, type Finding } from "@jiqun/charts";
import type { Series } from "@jiqun/contract";
import type { MessageKey } from "../messages";
import { chartTexts } from "./chart-texts";
import { periodText } from "./figure-text";
import { statedParts } from "./quantity-text";
import type { Reader } from "./reader";
import { spokenQuantity } from "./spoken-text";

type Compared = Extract<Finding, { kind: "compared" }>;
type Of<Kind extends ComparedStatement["kind"]> = Extract<ComparedStatement, { kind: Kind }>;

/** What a comparison finds, in a sentence. */
export function comparedFindingText({ statement, others }: Compared, reader: Reader): string {
  const told = statementText(statement, reader);
  const convention = "restsOnConvention" in statement && statement.restsOnConvention;
  const sentence = convention ? reader.t("finding.byConvention", { sentence: told }) : told;
  return others === 0 ? sentence : reader.t("finding.others", { sentence, count: others });
}

function statementText(statement: ComparedStatement, reader: Reader): string {
  switch (statement.kind) {
    case "order":
      return orderText(statement, reader);
    case "beside":
      return reader.t("finding.beside", valuesOf(statement, reader));
    case "missing":
      return missingText(statement, reader);
    case "gap":
      return gapText(statement, reader);
    case "change":
      return changeText(statement, reader);
  }
}

interface Pair {
  readonly a: DerivedFigure;
  readonly b: DerivedFigure;
}

function valuesOf({ a, b }: Pair, reader: Reader): Record<"place" | "a" | "b" | "valueA" | "valueB", string> {
  const names = namesOf(a.compared.series, b.compared.series, reader);
  const place = placeText([a, b], reader);
  return { place, ...names, valueA: spoken(a, reader), valueB: spoken(b, reader) };
}

function namesOf(a: Series, b: Series, reader: Reader): { readonly a: string; readonly b: string } {
  const all = [{ series: a }, { series: b }];
  const texts = chartTexts(reader);
  return { a: seriesName({ series: a }, all, texts), b: seriesName({ series: b }, all, texts) };
}

/** The period that both are of; years after the start where each has its own. */
function placeText(figures: readonly DerivedFigure[], reader: Reader): string {
  const [first] = figures;
  if (first === undefined) return "";
  const { period, position } = first.cell;
  const same = figures.every(({ cell }) => cell.period === period);
  return same || position === null
    ? periodText(period, reader)
    : reader.t("drawn.positionTip", { count: position });
}

function spoken({ compared, cell }: DerivedFigure, reader: Reader): string {
  const { quantity, multiplier, decimals } = cell;
  if (quantity === null) return "";
  const { unit, signed } = compared;
  return spokenQuantity({ quantity, unit, multiplier, decimals, signed }, reader);
}

function orderText(statement: Of<"order">, reader: Reader): string {
  const key = `finding.${statement.answer}` as const satisfies MessageKey;
  return reader.t(key, valuesOf(statement, reader));
}

function missingText({ a, b, figures, place }: Of<"missing">, reader: Reader): string {
  const names = namesOf(a.compared.series, b.compared.series, reader);
  const known = figures.a ?? figures.b;
  if (known === null) return reader.t("finding.bothMissing", { place: placeWords(place, reader), ...names });
  const [one, other] = figures.a === null ? [names.b, names.a] : [names.a, names.b];
  const values = { place: placeText([known], reader), a: one, b: other, valueA: spoken(known, reader) };
  return reader.t("finding.oneMissing", values);
}

function placeWords(place: string, reader: Reader): string {
  const isPosition = /^-?\d{1,3}$/.test(place);
  return isPosition ? reader.t("drawn.positionTip", { count: place }) : periodText(place, reader);
}

function gapText({ ahead, trend, from, to }: Of<"gap">, reader: Reader): string {
  const names = namesOf(to.a.compared.series, to.b.compared.series, reader);
  const [a, b] = ahead === "a" ? [names.a, names.b] : [names.b, names.a];
  const gap = ({ gap: quantity, unit, a: figure }: Of<"gap">["from"]): string => {
    const { multiplier } = figure.cell;
    return statedParts({ quantity, unit, multiplier, decimals: null, signed: false }, reader).text;
  };
  const periods = periodsText(placeText([from.a, from.b], reader), placeText([to.a, to.b], reader));
  return reader.t(`finding.${trend}`, { a, b, from: gap(from), to: gap(to), periods });
}

function changeText({ first, last, trend }: Of<"change">, reader: Reader): string {
  const { series } = last.compared;
  const texts = chartTexts(reader);
  const a = reader.t("finding.subject", {
    entity: texts.pick(series.entity.short),
    indicator: texts.pick((series.product ?? series.indicator).name),
  });
  const values = { a, last: spoken(last, reader) };
  const place = placeText([last], reader);
  if (trend === null) return reader.t("finding.alone", { ...values, place });
  const told = {
    ...values,
    first: spoken(first, reader),
    periods: periodsText(placeText([first], reader), place),
  };
  return reader.t(trend === "unknown" ? "finding.changeUnknown" : `finding.${trend}`, told);
}

/** 2019年—2024年 is written 2019—2024年. */
function periodsText(from: string, to: string): string {
  return `${from.replace(/^(\d{4})年$/, "$1")}—${to}`;
}
