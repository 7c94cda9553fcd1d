import { exactly, formatQuantity, type Qualifier } from "@jiqun/statistics";
import type { MessageKey } from "../messages";
import { chosenScale } from "./figure-text";
import { statedParts, type StatedQuantity } from "./quantity-text";
import type { Reader } from "./reader";

const spoken = {
  GE: "finding.GE",
  GT: "finding.GT",
  LE: "finding.LE",
  LT: "finding.LT",
  AP: "finding.AP",
  NR: "finding.NR",
} as const satisfies Partial<Record<Qualifier, MessageKey>>;

/** A quantity as a sentence says it: 不低于20% where an axis writes ≥20%. */
export function spokenQuantity(stated: StatedQuantity, reader: Reader): string {
  const { quantity, unit } = stated;
  const parts = statedParts(stated, reader);
  const key = (spoken as Partial<Record<Qualifier, MessageKey>>)[quantity.qualifier];
  const bound = quantity.point ?? quantity.lower ?? quantity.upper;
  if (key === undefined || bound === null || unit === "RANK") return parts.text;
  const value = parts.number.includes("/") ? parts.number : plainText(bound, stated, reader);
  return reader.t(key as "finding.GE", { value });
}

function plainText(bound: number, { unit }: StatedQuantity, reader: Reader): string {
  const scale = chosenScale(unit, { size: Math.abs(bound), reader });
  return formatQuantity(exactly(bound), { unit, locale: reader.locale, scale }).text;
}
