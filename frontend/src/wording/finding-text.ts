import type { Figure, Finding, GrowthPart } from "@jiqun/charts";
import { comparedFindingText } from "./compared-finding-text";
import { figureParts, figureText, whenText, statedFigure } from "./figure-text";
import { countWord } from "./count-word";
import { pick, type Reader } from "./reader";
import { spokenQuantity } from "./spoken-text";

/** The title of a chart: what it finds, in a sentence. */
export function findingText(finding: Finding, reader: Reader): string {
  const sentence = sentenceOf(finding, reader);
  return `${sentence.slice(0, 1).toLocaleUpperCase(reader.locale)}${sentence.slice(1)}`;
}

function sentenceOf(finding: Finding, reader: Reader): string {
  const { t } = reader;
  switch (finding.kind) {
    case "definitions":
      return definitionsText(finding, reader);
    case "growth":
      return growthText(finding.parts, reader);
    case "level":
      return levelText(finding, reader);
    case "levels":
      return t("finding.levelMany", {
        indicator: pick(finding.indicator.name, reader),
        entities: [...new Set(finding.entities.map((entity) => pick(entity.short, reader)))].join(
          t("notice.list"),
        ),
      });
    case "market":
      return marketText(finding.figures, reader);
    case "compared":
      return comparedFindingText(finding, reader);
    case "revisions":
      return revisionsText(finding, reader);
    case "none":
      return t("finding.levelNone");
  }
}

type Of<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

function definitionsText({ indicator, count }: Of<"definitions">, reader: Reader): string {
  const name = indicator === null ? "" : pick(indicator.name, reader);
  if (count < 2) return reader.t("finding.definitionsOne", { indicator: name });
  return reader.t("finding.definitions", { many: countWord(count, reader), indicator: name });
}

function growthText(parts: readonly GrowthPart[], reader: Reader): string {
  if (parts.length === 0) return reader.t("finding.growthNone");
  const withIndicator = tellsSeveralIndicators(parts);
  const sentences = parts.map((part) => {
    const entity = pick(part.entity.short, reader);
    const indicator = pick(part.figure.series.indicator.name, reader);
    const subject = withIndicator ? reader.t("finding.subject", { entity, indicator }) : entity;
    return growthPartText(part, subject, reader);
  });
  return [...new Set(sentences)].join(reader.t("finding.join"));
}

/** Where one entity grows by several measures, its name alone would not say by which. */
function tellsSeveralIndicators(parts: readonly GrowthPart[]): boolean {
  return parts.some((one) =>
    parts.some(
      (other) =>
        one.entity.code === other.entity.code &&
        one.figure.series.indicator.code !== other.figure.series.indicator.code,
    ),
  );
}

function growthPartText(part: GrowthPart, entity: string, reader: Reader): string {
  if (part.kind === "streak")
    return reader.t("finding.streak", {
      entity,
      many: countWord(part.years, reader),
      value: spokenText(part.figure, reader),
    });
  const period = whenText(part.figure, reader);
  return reader.t("finding.newest", { entity, period, value: spokenText(part.figure, reader) });
}

function levelText({ first, last }: Of<"level">, reader: Reader): string {
  const entity = pick(first.series.entity.short, reader);
  const indicator = pick(first.series.indicator.name, reader);
  const period = (figure: Figure): string => whenText(figure, reader);
  const lastText = figureText(last, reader);
  if (first === last)
    return reader.t("finding.levelOne", { entity, indicator, period: period(last), last: lastText });
  const { number, prefix, unit } = figureParts(first, reader);
  const sameUnit = unit === figureParts(last, reader).unit;
  return reader.t("finding.level", {
    entity,
    indicator,
    first: sameUnit ? `${prefix}${number}` : figureText(first, reader),
    last: lastText,
    from: sharedYear(period(first)),
    to: period(last),
  });
}

/** 2019年—2024年 is written 2019—2024年. */
function sharedYear(period: string): string {
  return period.replace(/^(\d{4})年$/, "$1");
}

function marketText(figures: readonly Figure[], reader: Reader): string {
  if (figures.length === 0) return reader.t("finding.marketNone");
  return figures.map((figure) => marketPart(figure, reader)).join(reader.t("finding.join"));
}

function marketPart(figure: Figure, reader: Reader): string {
  const { series } = figure;
  const values = {
    product: pick((series.product ?? series.indicator).name, reader),
    market: series.market === null ? "" : pick(series.market.short, reader),
    value: spokenText(figure, reader),
  };
  return series.indicator.kind === "rank"
    ? reader.t("finding.rank", values)
    : reader.t("finding.share", values);
}

/** A figure as a sentence says it; a missing one as its reason. */
export function spokenText(figure: Figure, reader: Reader): string {
  const stated = statedFigure(figure);
  return stated === null ? figureText(figure, reader) : spokenQuantity(stated, reader);
}

function revisionsText({ first, last, changes }: Of<"revisions">, reader: Reader): string {
  const values = { period: whenText(last, reader), last: figureText(last, reader) };
  if (changes === 0) return reader.t("finding.unrevised", values);
  return reader.t("finding.revised", { ...values, first: figureText(first, reader), count: changes });
}
