import type { Figure } from "@jiqun/charts";
import type { QuantityDto } from "@jiqun/contract";
import { unitOf } from "@jiqun/statistics";
import { boundText, figureParts, unitOfSeries } from "./figure-text";
import type { Reader } from "./reader";

/** How a stated number is read: its bounds in words, then what of them is convention or unknown. */
export interface Reading {
  readonly bounds: string;
  readonly remarks: readonly string[];
}

export function readingOf(figure: Figure, reader: Reader): Reading | null {
  const { quantity } = figure.observation;
  if (quantity === null) return null;
  if (unitOf(unitOfSeries(figure.series)).dimension === "rank") return rankReading(figure, reader);
  return { bounds: boundsOf(quantity, { figure, reader }), remarks: remarksOf(quantity, { figure, reader }) };
}

interface Context {
  readonly figure: Figure;
  readonly reader: Reader;
}

function rankReading(figure: Figure, reader: Reader): Reading {
  return { bounds: reader.t("bounds.rank", { value: figureParts(figure, reader).text }), remarks: [] };
}

function boundsOf(quantity: QuantityDto, context: Context): string {
  const { t } = context.reader;
  const { lower, upper } = quantity;
  const word = (value: number): string => boundText(value, context);
  if (lower !== null && lower === upper) return t("bounds.exact", { value: word(lower) });
  const parts: string[] = [];
  if (lower !== null)
    parts.push(t(quantity.lowerOpen ? "bounds.above" : "bounds.atLeast", { value: word(lower) }));
  if (upper !== null)
    parts.push(t(quantity.upperOpen ? "bounds.below" : "bounds.atMost", { value: word(upper) }));
  const [first = "", second] = parts;
  return second === undefined ? first : t("bounds.and", { lower: first, upper: second });
}

function remarksOf(quantity: QuantityDto, context: Context): readonly string[] {
  const { t } = context.reader;
  const { lower, upper, lowerByConvention, upperByConvention } = quantity;
  const word = (value: number): string => boundText(value, context);
  const words = conventionWords(quantity, context.reader);
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
