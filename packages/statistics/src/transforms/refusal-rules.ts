import { unitOf } from "../unit";
import type { TransformRefusal } from "./refusal";
import { refusalOfDeflator, refusalOfPrices } from "./deflator-rules";
import { transformOf } from "./transform-table";
import type { TransformRequest, TransformSeries } from "./transform-timeline";

/** Why a request makes no sense whatever the values are; null where it does. */
export function refusalOf(request: TransformRequest): TransformRefusal | null {
  return refusalOfSeries(request) ?? refusalOfNeeds(request) ?? refusalOfOther(request);
}

/** What a transform asks of the series itself, whatever stands beside it. */
export type TransformSubject = Pick<
  TransformSeries,
  "kind" | "form" | "unit" | "frequency" | "accumulation" | "priceBase"
>;

/** Why a transform does not take a series, whichever other series, base or span is chosen; null where it may. */
export function refusalOfSeries(
  request: TransformSubject & Pick<TransformRequest, "transform">,
): TransformRefusal | null {
  const { transform, kind, form, unit } = request;
  const row = transformOf(transform);
  if (!row.forms.includes(form)) return "form-refused";
  if (form === "level" && !row.kinds.includes(kind)) return "kind-refused";
  if (accumulates(request) && !row.accumulations.includes(request.accumulation))
    return "accumulation-refused";
  const isMoney = unitOf(unit).dimension === "money";
  if (transform !== "real") return null;
  if (form === "level" && !isMoney) return "not-money";
  return refusalOfPrices(request);
}

/** January to December is the year: of yearly values it does not matter which they are called. */
function accumulates({ frequency }: Pick<TransformSeries, "frequency">): boolean {
  return frequency !== "A";
}

function refusalOfNeeds({ transform, span, base, by }: TransformRequest): TransformRefusal | null {
  const { needs } = transformOf(transform);
  const least = needs.includes("span") ? 2 : 1;
  if (needs.includes("span") && span == null) return "span-needed";
  if (span != null && !(Number.isInteger(span) && span >= least)) return "span-needed";
  if (needs.includes("base") && base == null) return "base-needed";
  return needs.includes("by") && by == null ? "by-needed" : null;
}

function refusalOfOther(request: TransformRequest): TransformRefusal | null {
  const { by } = request;
  if (by == null || !transformOf(request.transform).needs.includes("by")) return null;
  if (by.frequency !== request.frequency) return "frequency-differs";
  if (request.transform === "real")
    return refusalOfDeflator(request, by) ?? (mixesPrices(request, by) ? "accumulation-differs" : null);
  if (!fits(request, by)) return "by-refused";
  if (needsOneUnit(request) && by.unit !== request.unit) return "units-differ";
  return mixesAccumulations(request, by) ? "accumulation-differs" : null;
}

function fits(request: TransformRequest, by: TransformSeries): boolean {
  const isLevel = by.form === "level";
  switch (request.transform) {
    case "per-capita":
      return isLevel && by.kind === "stock" && by.unit === "PERSON";
    case "ratio":
      return isLevel && by.kind !== "rank";
    case "share":
    case "contribution":
    case "contribution-rate":
      return isLevel && by.kind === request.kind;
    default:
      return true;
  }
}

function needsOneUnit({ transform }: TransformRequest): boolean {
  return transform === "share" || transform === "contribution" || transform === "contribution-rate";
}

/** Only flows add up over a year; the population at the end of August stands beside 1—8月 and beside 8月. */
function mixesAccumulations(series: TransformSeries, by: TransformSeries): boolean {
  return (
    accumulates(series) &&
    series.kind === "flow" &&
    by.kind === "flow" &&
    series.accumulation !== by.accumulation
  );
}

/**
 * What came since January is at the prices since January, and its growth stands beside their growth since January. A
 * stock is at the prices of its period, whatever it is called.
 */
function mixesPrices(series: TransformSeries, by: TransformSeries): boolean {
  return accumulates(series) && series.kind !== "stock" && series.accumulation !== by.accumulation;
}
