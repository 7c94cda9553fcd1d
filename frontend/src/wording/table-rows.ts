import { figureId, figuresOf, type Figure, type FigureId } from "@jiqun/charts";
import type { Grade, SeriesObservations } from "@jiqun/contract";
import { figureText, statedFigure, whenText } from "./figure-text";
import { formText } from "./form-text";
import { boundText } from "./quantity-text";
import { pick, type Reader } from "./reader";
import { statusTexts } from "./status-text";

/** A number of a chart in words, for the table behind the chart. */
export interface TableRow {
  readonly id: FigureId;
  readonly series: string;
  readonly period: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly stated: string;
  readonly status: string;
  readonly source: string;
  readonly grade: Grade;
}

export function tableRows(all: readonly SeriesObservations[], reader: Reader): readonly TableRow[] {
  return all.flatMap((one) => figuresOf(one)).map((figure) => rowOf(figure, reader));
}

function rowOf(figure: Figure, reader: Reader): TableRow {
  const { observation } = figure;
  const { quantity, citation } = observation;
  return {
    id: figureId(figure),
    series: seriesName(figure, reader),
    period: whenText(figure, reader),
    value: figureText(figure, reader),
    lower: bound(quantity?.lower ?? null, { by: quantity?.lowerByConvention ?? false, figure, reader }),
    upper: bound(quantity?.upper ?? null, { by: quantity?.upperByConvention ?? false, figure, reader }),
    stated: quantity?.asStated ?? "",
    status: statusTexts(observation.statuses, reader).join(reader.t("notice.list")),
    source: [pick(citation.source.publisher, reader), citation.source.published].filter(Boolean).join(" "),
    grade: citation.grade,
  };
}

export function seriesName({ series }: Figure, reader: Reader): string {
  const parts = [series.entity.short, (series.product ?? series.indicator).name, series.scope.name];
  return [...parts.map((part) => pick(part, reader)), formText(series, reader)]
    .filter((part) => part !== "")
    .join(" · ");
}

function bound(
  value: number | null,
  of: { readonly by: boolean; readonly figure: Figure; readonly reader: Reader },
): string {
  const { by, figure, reader } = of;
  const stated = statedFigure(figure);
  if (stated === null) return "";
  if (value === null) return reader.t("table.none");
  const words = boundText(value, stated, reader);
  return by ? `${words} (${reader.t("table.convention")})` : words;
}

/** The rows as text that spreadsheets take from the clipboard. */
export function tsvOf(rows: readonly TableRow[], { t }: Reader): string {
  const columns = [
    "series",
    "period",
    "value",
    "lower",
    "upper",
    "stated",
    "status",
    "source",
    "grade",
  ] as const;
  const header = columns.map((column) => t(`table.${column}`));
  const lines = rows.map((row) => columns.map((column) => row[column].replace(/[\t\n]/g, " ")));
  return [header, ...lines].map((cells) => cells.join("\t")).join("\n");
}
