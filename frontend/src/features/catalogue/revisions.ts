import type { RevisionModel } from "@jiqun/charts";
import type { Observation, Series, SeriesObservations } from "@jiqun/contract";
import { growth, subtract } from "@jiqun/statistics";
import { vintagesOn } from "../../selection/known-on-day";
import { figureText, isChange, unitOfSeries, whenText } from "../../wording/figure-text";
import { statedParts } from "../../wording/quantity-text";
import type { Reader } from "../../wording/reader";
import { publisherText } from "./series-words";

/** What was said of a period on a day. */
export interface RevisionRow {
  readonly key: string;
  /** Code of the period, for its figure. */
  readonly period: string;
  readonly periodText: string;
  /** How many vintages the period has; the first row of it spans them. */
  readonly vintages: number;
  readonly isFirst: boolean;
  readonly isNewest: boolean;
  readonly knownOn: string;
  readonly value: string;
  /** Against the vintage before, in words; null for the first. */
  readonly change: string | null;
  readonly source: string;
  readonly grade: Observation["citation"]["grade"];
}

/** A series as it was known on a day, and how many vintages became known only afterwards; null for now. */
export function knownOnDay(
  found: SeriesObservations,
  day: string | null,
): { readonly found: SeriesObservations; readonly later: number } {
  const split = found.observations.map((one) => ({ one, ...vintagesOn(one.vintages, day) }));
  const observations = split.map(({ one, known }) => ({ ...one, vintages: known }));
  return { found: { ...found, observations }, later: split.reduce((sum, { later }) => sum + later, 0) };
}

/** Every vintage of every period, newest period first and within it oldest first. */
export function revisionRows(found: SeriesObservations, reader: Reader): readonly RevisionRow[] {
  const periods = [...found.observations].sort((a, b) => (a.periodStart < b.periodStart ? 1 : -1));
  const { series } = found;
  return periods.flatMap(({ period, vintages }) =>
    vintages.map((vintage, at) => ({
      key: `${period} ${vintage.knownOn} ${vintage.import.batch} ${at}`,
      period,
      periodText: whenText({ series, observation: vintage }, reader),
      vintages: vintages.length,
      isFirst: at === 0,
      isNewest: at === vintages.length - 1,
      knownOn: vintage.knownOn,
      value: figureText({ series, observation: vintage }, reader),
      change: changeText(vintages[at - 1], vintage, { series, reader }),
      source: publisherText(vintage.citation.source, reader),
      grade: vintage.citation.grade,
    })),
  );
}

/** How many periods were changed after they had been published, and how often in all. */
export function revisionCounts({ periods }: RevisionModel): {
  readonly periods: number;
  readonly revisions: number;
} {
  const changes = periods.map(({ vintages }) => vintages.filter(({ changed }) => changed).length);
  return {
    periods: changes.filter((count) => count > 0).length,
    revisions: changes.reduce((sum, count) => sum + count, 0),
  };
}

/** The rows as text that spreadsheets take from the clipboard. */
export function revisionTsv(rows: readonly RevisionRow[], { t }: Reader): string {
  const header = (["period", "knownOn", "value", "change", "source"] as const).map((column) =>
    t(`catalogue.series.${column}`),
  );
  const lines = rows.map(({ periodText: period, knownOn, value, change, source, grade }) => [
    ...[period, knownOn, value, change ?? t("catalogue.series.first")],
    `${source} [${grade}]`,
  ]);
  return [header, ...lines].map((cells) => cells.join("\t")).join("\n");
}

interface Context {
  readonly series: Series;
  readonly reader: Reader;
}

/** The difference with its own bounds, of a level also in percent; nothing where either is missing. */
function changeText(
  before: Observation | undefined,
  after: Observation,
  { series, reader }: Context,
): string | null {
  if (before === undefined) return null;
  if (before.quantity === null || after.quantity === null) return "";
  const difference = subtract(after.quantity, before.quantity);
  if (difference.lower === 0 && difference.upper === 0) return reader.t("catalogue.series.same");
  const { multiplier, decimals } = after;
  const unit = unitOfSeries(series);
  const changed = unit === "RATIO" && isChange(series) ? "PP" : unit;
  const text = statedParts(
    { quantity: difference, unit: changed, multiplier, decimals, signed: true },
    reader,
  ).text;
  if (isChange(series)) return text;
  const relative = growth(before.quantity, after.quantity);
  if (!relative.ok) return text;
  const percent = {
    quantity: relative.quantity,
    unit: "RATIO",
    multiplier: -2,
    decimals: 1,
    signed: true,
  } as const;
  return `${text} (${statedParts(percent, reader).text})`;
}
