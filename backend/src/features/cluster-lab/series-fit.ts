import type { LabRole, NearReason, Series } from "@jiqun/contract";
import { unitOf } from "@jiqun/statistics";
import type { ClassTree } from "../clusters/cluster.service";
import type { LabQuestion } from "./lab-question";

/** What a series is to a question: a figure of it, or something near with why it does not do. */
export interface SeriesFit {
  readonly role: LabRole;
  /** Which class; null for the other roles. */
  readonly class: string | null;
  /** Why it is not used; none where it is. */
  readonly reasons: readonly NearReason[];
  /** Whether it is used because it was asked for. */
  readonly chosen: boolean;
}

/** Measures that tell the size of an industry. What it owns, earns or invests is no stand-in for them. */
const sizes: ReadonlySet<string> = new Set([
  ...["gross-output", "revenue", "main-revenue", "sales", "sales-output", "value-added", "count"],
  "not-stated",
]);

/** Coverages that count all industries, each in its own way; in the order in which they are taken. */
export const totalCoverages: readonly string[] = [
  "above-designated-size",
  "in-statistical-scope",
  "all",
  "not-stated",
];

/** What the series is to the question; null where the two have nothing to do with one another. */
export function fitOf(series: Series, question: LabQuestion, tree: ClassTree): SeriesFit | null {
  if (!isSize(series, question)) return null;
  const place = placeOf(series, question, tree);
  if (place === null) return null;
  const chosen = question.use.has(series.code) && series.form === "level" && series.scope.dated;
  const reasons = [...place.reasons, ...generalReasons(series, question)];
  return { ...place, reasons: chosen ? [] : reasons, chosen: chosen && reasons.length > 0 };
}

function isSize(
  { product, market, simulated, form, indicator, scope }: Series,
  question: LabQuestion,
): boolean {
  const sameKind = unitOf(indicator.unit).dimension === unitOf(question.indicator.unit).dimension;
  const additive = indicator.kind === "flow" || indicator.kind === "stock";
  const size = indicator.code === question.indicator.code || sizes.has(scope.measure.code);
  return (
    product === null &&
    market === null &&
    !simulated &&
    form !== "share_of_parent" &&
    sameKind &&
    additive &&
    size
  );
}

type Place = Pick<SeriesFit, "role" | "class" | "reasons">;

function placeOf(series: Series, question: LabQuestion, tree: ClassTree): Place | null {
  const { industry, scope } = series;
  if (industry !== null) return placeOfClass(industry.code, tree);
  if (scope.cluster === null) return placeOfTotal(series);
  const same = scope.cluster.code === question.definition.code;
  return { role: "cluster", class: null, reasons: same ? [] : ["other-definition"] };
}

function placeOfClass(code: string, tree: ClassTree): Place | null {
  const place = tree.place(code);
  if (place === "elsewhere") return null;
  if (place === "member") return { role: "class", class: code, reasons: [] };
  return { role: "class", class: null, reasons: [place === "part" ? "part-of-it" : "wider-class"] };
}

/** All industries: a scope that names neither a cluster nor classes of its own. Of money, the whole economy is more. */
function placeOfTotal({ scope, indicator }: Series): Place | null {
  const { classification, coverage } = scope;
  if (classification.code === "not-gbt") return null;
  if (classification.code === "not-applicable" && unitOf(indicator.unit).dimension === "money") return null;
  const reasons: NearReason[] = totalCoverages.includes(coverage.code) ? [] : ["other-coverage"];
  return { role: "total", class: null, reasons };
}

function generalReasons({ indicator, form, scope }: Series, question: LabQuestion): NearReason[] {
  return [
    ...(indicator.code === question.indicator.code ? [] : (["other-indicator"] as const)),
    ...(form === "level" ? [] : (["growth-only"] as const)),
    // Of whatever time it is, it is not known to be of the one asked about.
    ...(scope.dated ? [] : (["undated"] as const)),
  ];
}
