import type { Figure } from "@jiqun/charts";
import type { QuantityDto } from "@jiqun/contract";
import { unitOf } from "@jiqun/statistics";
import { statedFigure } from "./figure-text";
import { boundText, statedParts, type StatedQuantity } from "./quantity-text";
import type { Reader } from "./reader";

/** How a stated number is read: its bounds in words, then what of them is convention or unknown. */
export interface Reading {
  readonly bounds: string;
  readonly remarks: readonly string[];
}

export function readingOf(figure: Figure, reader: Reader): Reading | null {
  const stated = statedFigure(figure);
  return stated === null ? null : quantityReading(stated, reader);
}

export function quantityReading(stated: StatedQuantity, reader: Reader): Reading {
  if (unitOf(stated.unit).dimension === "rank")
    return { bounds: reader.t("bounds.rank", { value: statedParts(stated, reader).text }), remarks: [] };
  return { bounds: boundsOf(stated, reader), remarks: remarksOf(stated, reader) };
}

function boundsOf(stated: StatedQuantity, reader: Reader): string {
  const { t } = reader;
  const { quantity } = stated;
  const { lower, upper } = quantity;
  const word = (value: number): string => boundText(value, stated, reader);
  if (lower !== null && lower === upper) return t("bounds.exact", { value: word(lower) });
  const parts: string[] = [];
  if (lower !== null)
    parts.push(t(quantity.lowerOpen ? "bounds.above" : "bounds.atLeast", { value: word(lower) }));
  if (upper !== null)
    parts.push(t(quantity.upperOpen ? "bounds.below" : "bounds.atMost", { value: word(upper) }));
  const [first = "", second] = parts;
  return second === undefined ? first : t("bounds.and", { lower: first, upper: second });
}

function remarksOf(stated: StatedQuantity, reader: Reader): readonly string[] {
  const { t } = reader;
  const { quantity } = stated;
  const { lower, upper, lowerByConvention, upperByConvention } = quantity;
  const word = (value: number): string => boundText(value, stated, reader);
  const words = conventionWords(quantity, reader);
  if (lowerByConvention && upperByConvention) return [t("bounds.bothConvention", { words })];
  if (upperByConvention && upper !== null)
    return [t("bounds.upperConvention", { value: word(upper), words })];
  if (lowerByConvention && lower !== null)
    return [t("bounds.lowerConvention", { value: word(lower), words })];
  if (upper === null) return [t("bounds.noUpper")];
  return lower === null ? [t("bounds.noLower")] : [];
}

function conventionWords({ qualifier }: QuantityDto, { t }: Reader): string {
  if (qualifier === "OV") return t("bounds.wordsOV");
  if (qualifier === "NR") return t("bounds.wordsNR");
  return qualifier === "AP" ? t("bounds.wordsAP") : t("bounds.wordsOther");
}
