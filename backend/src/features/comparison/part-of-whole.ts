import type { Series } from "@jiqun/contract";

/** Codes of the entities that contain an entity. */
export type AncestorsOf = (entity: string) => readonly string[];

/** Names of what sums the value added of everything in a place, in small letters. */
const grossProduct = new Set([
  ...["地区生产总值", "国内生产总值", "生产总值", "gdp", "grp"],
  ...["gross regional product", "gross domestic product"],
]);

/**
 * Whether what one series counts is a part of what the other counts, so that it can never catch up with it: of the same
 * place or one within it, of the same measure, and in place, industry or coverage at most as wide as the whole and in one
 * of these narrower. The value added of whatever industry is a part of the gross regional product, which sums it (the
 * production approach). Told from what the series say of themselves; what they do not say is no part.
 */
export function isPartOf(part: Series, whole: Series, ancestorsOf: AncestorsOf): boolean {
  if (part.scope.measure.code !== whole.scope.measure.code || part.indicator.unit !== whole.indicator.unit)
    return false;
  const relations = [
    territory(part, whole, ancestorsOf),
    contents(part, whole),
    activity(part, whole),
    coverage(part, whole),
  ];
  return !relations.includes("apart") && relations.includes("within");
}

type Relation = "same" | "within" | "apart";

function relation(same: boolean, within: boolean): Relation {
  if (same) return "same";
  return within ? "within" : "apart";
}

function territory(part: Series, whole: Series, ancestorsOf: AncestorsOf): Relation {
  const [inner, outer] = [part.entity.code, whole.entity.code];
  if (inner !== outer) return relation(false, ancestorsOf(inner).includes(outer));
  // One place under one code may be a county here and its development zone there: which holds which is not said.
  return relation(part.scope.territory.code === whole.scope.territory.code, false);
}

function contents(part: Series, whole: Series): Relation {
  return relation(part.indicator.code === whole.indicator.code, isGrossProduct(whole));
}

function isGrossProduct({ indicator, scope }: Series): boolean {
  const names = [indicator.name.zh, indicator.name.en, ...indicator.aliases];
  return scope.measure.code === "value-added" && names.some((name) => grossProduct.has(name.toLowerCase()));
}

/** Industry, product and cluster: none of them is everything. */
function activity(part: Series, whole: Series): Relation {
  const [inner, outer] = [activityOf(part), activityOf(whole)];
  if (inner === outer) return "same";
  if (outer === null) return "within";
  const finer = isFiner(part.industry?.code ?? "", whole.industry?.code ?? "");
  const others = [whole.product, whole.scope.cluster, part.scope.cluster].every((one) => one === null);
  return relation(false, finer && others);
}

function activityOf({ industry, product, scope }: Series): string | null {
  const codes = [industry?.code, product?.code, scope.cluster?.code];
  return codes.some((code) => code !== undefined) ? codes.join("/") : null;
}

/** GB/T 4754: within C lies C27, within C27 lie 271 to 278, within 276 lie 2761 and 2762. */
function isFiner(part: string, whole: string): boolean {
  if (/^[A-Z]$/.test(whole)) return part !== whole && part.startsWith(whole);
  const [a, b] = [classOf(part), classOf(whole)];
  return a !== b && b !== "" && a.startsWith(b);
}

function classOf(code: string): string {
  return /^[A-Z]?\d+$/.test(code) ? code.replace(/^[A-Z]/, "") : "";
}

/** What covers all covers whatever is counted, unless nobody says what is counted. */
function coverage(part: Series, whole: Series): Relation {
  const [inner, outer] = [part.scope.coverage.code, whole.scope.coverage.code];
  return relation(inner === outer, outer === "all" && inner !== "not-stated");
}
