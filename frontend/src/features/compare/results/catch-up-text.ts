import type { CatchUp, CatchUpRates, Comparison, Derived, QuantityDto } from "@jiqun/contract";
import { exactly, formatQuantity } from "@jiqun/statistics";
import type { MessageKey } from "../../../messages";
import { periodText } from "../../../wording/figure-text";
import { statedParts } from "../../../wording/quantity-text";
import type { Reader } from "../../../wording/reader";
import { missingText } from "../../../wording/cell-text";
import { comparedNames } from "./compared-names";

/** How far one place is behind another, in sentences. */
export interface CatchUpText {
  readonly key: string;
  readonly title: string;
  /** That the two are not comparable; null where they are. */
  readonly caution: string | null;
  /** When the one ahead stood there, by both interpolations. */
  readonly crossing: readonly string[];
  readonly gap: string | null;
  readonly closing: string;
  /** The growth rates that the answer assumes, of which kind and time, and what to mind; none where there are none. */
  readonly rates: readonly string[];
}

export function catchUpTexts(
  { catchUps, series, observations }: Comparison,
  reader: Reader,
): readonly CatchUpText[] {
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  const unitOf = (code: string): Unit | undefined => series.find((one) => one.series.code === code);
  return catchUps.map((one) =>
    textOf(one, {
      behind: names.get(one.behind) ?? one.behind,
      ahead: names.get(one.ahead) ?? one.ahead,
      unit: unitOf(one.behind)?.unit ?? "CNY",
      observations,
      reader,
    }),
  );
}

type Unit = Comparison["series"][number];

interface Telling {
  readonly behind: string;
  readonly ahead: string;
  readonly unit: Unit["unit"];
  readonly observations: Comparison["observations"];
  readonly reader: Reader;
}

function textOf(one: CatchUp, telling: Telling): CatchUpText {
  const { behind, ahead, unit, reader } = telling;
  const level = statedParts(
    { quantity: one.level, unit, multiplier: 0, decimals: null, signed: false },
    reader,
  ).text;
  const named = { behind, ahead, level, period: periodText(one.period, reader) };
  return {
    key: `${one.behind} ${one.ahead}`,
    title: titleOf(one, named, reader),
    caution: one.comparability === "not-comparable" ? reader.t("compare.numbersOnly") : null,
    crossing: crossingOf(one, named, reader),
    gap: gapOf(one, named, reader),
    closing: closingOf(one, named, reader),
    rates: one.closing.rates === null ? [] : ratesOf(one.closing.rates, telling),
  };
}

function ratesOf(rates: CatchUpRates, telling: Telling): readonly string[] {
  const { behind, ahead, reader } = telling;
  const { t } = reader;
  const rule = rates.rule === "computed" ? "computed" : "published";
  const basis = t(`compare.catchUp.rule.${rule}`, {
    kind: t(`compare.catchUp.kind.${rates.kind}`),
    period: periodText(rates.period, reader),
    from: rates.from === null ? "" : periodText(rates.from, reader),
    years: String(rates.years),
  });
  const [rateBehind, rateAhead] = [rateText(rates.behind, telling), rateText(rates.ahead, telling)];
  const lines = [t("compare.catchUp.rates", { behind, ahead, rateBehind, rateAhead, basis })];
  return rates.rule === "published-real" ? [...lines, t("compare.catchUp.realCaution")] : lines;
}

/** Pairs for which no catching up is told, in sentences. */
export function partTexts({ partsOfWholes, series }: Comparison, reader: Reader): readonly string[] {
  const names = comparedNames(
    series.map((one) => one.series),
    reader,
  );
  return partsOfWholes.map(({ part, whole }) =>
    reader.t("compare.catchUp.partOfWhole", {
      part: names.get(part) ?? part,
      whole: names.get(whole) ?? whole,
    }),
  );
}

/** A growth rate as its source prints it, or as it was computed. */
function rateText(growth: Derived, { observations, reader }: Telling): string {
  if (growth.quantity === null) return missingText(growth, reader);
  const observed = observations.find(({ id }) => id === growth.lineage?.observation);
  const { multiplier, decimals } = observed ?? { multiplier: -2, decimals: null };
  const figure = { quantity: growth.quantity, unit: "RATIO", multiplier, decimals, signed: true } as const;
  return statedParts(figure, reader).text;
}

type Values = Readonly<Record<"behind" | "ahead" | "level" | "period", string>>;

function titleOf({ crossing }: CatchUp, named: Values, reader: Reader): string {
  const { linear, logLinear } = crossing;
  const year = linear ?? logLinear;
  if (crossing.answer !== "at" || year === null)
    return reader.t(`compare.catchUp.title.${crossing.answer}`, { ...named, year: "" });
  return reader.t("compare.catchUp.title.at", { ...named, year: wholeYear(year, reader) });
}

/** Both interpolations, where it was reached between two numbers; elsewhere the title says all. */
function crossingOf({ crossing }: CatchUp, named: Values, reader: Reader): readonly string[] {
  const { linear, logLinear, several } = crossing;
  const lines: string[] = [];
  if (crossing.answer !== "at") return lines;
  if (linear !== null)
    lines.push(reader.t("compare.catchUp.linear", { ...named, year: yearText(linear, reader) }));
  if (logLinear !== null)
    lines.push(reader.t("compare.catchUp.logLinear", { ...named, year: yearText(logLinear, reader) }));
  if (several) lines.push(reader.t("compare.catchUp.several", { ...named }));
  return lines;
}

/** How many years behind; nothing where all that is known is that there is a gap. */
function gapOf({ gap, crossing }: CatchUp, named: Values, reader: Reader): string | null {
  if (gap === null || (gap.upper === null && (gap.lower ?? 0) <= 0)) return null;
  if (gap.upper === null) {
    // Data that begin late tell no more than that: an open gap must not read like a short one.
    const years = yearsText(exactly(gap.lower ?? 0), reader);
    const key = crossing.answer === "before-first" ? "gapBefore" : "gapOpen";
    return reader.t(`compare.catchUp.${key}`, { ...named, years, first: periodText(crossing.first, reader) });
  }
  return reader.t("compare.catchUp.gap", { gap: yearsText(gap, reader) });
}

function closingOf({ closing }: CatchUp, named: Values, reader: Reader): string {
  if (closing.reason !== null) return reader.t(`compare.catchUp.reason.${closing.reason}`);
  const years = closing.years === null ? "" : yearsText(closing.years, reader);
  return reader.t(`compare.catchUp.closing.${closing.answer}`, { ...named, years });
}

/** A point in time as a year with a part of it: 2015.4. A bare number, so that years get no thousands mark. */
function yearText(quantity: QuantityDto, { locale }: Reader): string {
  return formatQuantity(quantity, { unit: "INDEX", locale, decimals: 1 }).text.replaceAll(",", "");
}

function wholeYear(quantity: QuantityDto, { locale }: Reader): string {
  return formatQuantity(quantity, { unit: "INDEX", locale, decimals: 0 }).text.replaceAll(",", "");
}

const spoken = {
  GE: "finding.GE",
  GT: "finding.GT",
  LE: "finding.LE",
  LT: "finding.LT",
} as const satisfies Partial<Record<QuantityDto["qualifier"], MessageKey>>;

/** A number of years as a sentence says it; of many years the parts of one say nothing. */
function yearsText(quantity: QuantityDto, { locale, t }: Reader): string {
  const bound = quantity.point ?? quantity.lower ?? quantity.upper ?? 0;
  const options = { unit: "YEAR", locale, decimals: Math.abs(bound) < 20 ? 1 : 0 } as const;
  const key = (spoken as Partial<Record<QuantityDto["qualifier"], MessageKey>>)[quantity.qualifier];
  if (key === undefined) return formatQuantity(quantity, options).text;
  return t(key as "finding.GE", { value: formatQuantity(exactly(bound), options).text });
}
