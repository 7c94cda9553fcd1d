import { unitOf, type UnitCode } from "@jiqun/statistics";
import type { LabelledForm } from "../labelled";
import type { Candidate, KnownIndicator } from "../question";

/** What decides which units a value may be stated in. */
export interface UnitWanted {
  /** Null while it is not known. */
  readonly indicator: Pick<KnownIndicator, "unit"> | null;
  readonly form: LabelledForm;
}

/**
 * Whether values may be stated in a unit: levels in that of their indicator (things that are counted also in 个),
 * growth and shares in %, the growth of a rate also in percentage points. Nothing is converted.
 */
export function unitFits({ indicator, form }: UnitWanted, unit: UnitCode): boolean {
  if (form !== "level") return unit === "RATIO" || (unit === "PP" && isRate(indicator));
  if (indicator === null || unit === indicator.unit) return true;
  return unit === "ITEM" && unitOf(indicator.unit).dimension === "count";
}

function isRate(indicator: Pick<KnownIndicator, "unit"> | null): boolean {
  return indicator === null || indicator.unit === "RATIO" || indicator.unit === "PP";
}

/** Units that values of this kind are usually stated in. */
export function usualUnits({ indicator, form }: UnitWanted): readonly Candidate[] {
  if (form !== "level") return [usual("%", "%")];
  if (indicator === null) return [];
  return usualTexts(indicator.unit).map((text) => usual(text, text));
}

function usualTexts(unit: UnitCode): readonly string[] {
  const { zh, dimension } = unitOf(unit);
  if (unit === "RATIO") return ["%"];
  if (zh === "") return [unit];
  const multiplied = dimension === "money" && !unit.includes("_PER_") ? ["亿", "万", ""] : ["", "万"];
  return dimension === "money" || dimension === "count" ? multiplied.map((name) => name + zh) : [zh];
}

function usual(zh: string, en: string): Candidate {
  return { value: zh, zh, en, reason: "usual" };
}

/** A unit as a candidate: the words of the file. */
export function unitCandidate(text: string): Candidate {
  return { value: text, zh: text, en: text, reason: "file" };
}
