import type { FigureId } from "@jiqun/charts";
import type { Comparison, Grade, Lineage, RestedOn, Series } from "@jiqun/contract";
import {
  formulaOf,
  reasonOfStatus,
  type FormulaCode,
  type MissingReason,
  type ObsStatus,
  type UnitCode,
} from "@jiqun/statistics";
import { derivedText, missingText } from "../../wording/cell-text";
import { isChange, periodText, unitOfSeries } from "../../wording/figure-text";
import { statedParts } from "../../wording/quantity-text";
import { pick, type Reader } from "../../wording/reader";
import { seriesTitle } from "../../wording/series-text";
import { placeText } from "../../wording/source-text";

/** A step of a computed number, in words: an observation with its source, or a formula over further steps. */
export interface LineageStep {
  /** The letter that stands for it in the formula above; empty for the number itself. */
  readonly symbol: string;
  readonly title: string;
  /** The formula in symbols; null for an observation. */
  readonly formula: string | null;
  readonly value: string;
  /** The observation, to open its passport; null for a formula. */
  readonly figure: FigureId | null;
  readonly source: { readonly text: string; readonly grade: Grade } | null;
  readonly steps: readonly LineageStep[];
}

interface Known {
  readonly observations: ReadonlyMap<string, RestedOn>;
  readonly series: ReadonlyMap<string, Series>;
  readonly reader: Reader;
}

/** The tree of a computed number, down to what sources state. `unit` is that of the number itself. */
export function lineageTree(
  lineage: Lineage,
  {
    comparison,
    unit,
    reader,
  }: { readonly comparison: Comparison; readonly unit: UnitCode; readonly reader: Reader },
): LineageStep {
  const series = comparison.series.flatMap((one) => [one.series, ...(one.by === null ? [] : [one.by])]);
  const known = {
    observations: new Map(comparison.observations.map((one) => [one.id, one])),
    series: new Map(series.map((one) => [one.code, one])),
    reader,
  };
  return stepOf(lineage, { symbol: "", unit, known });
}

interface Place {
  readonly symbol: string;
  readonly unit: UnitCode | null;
  readonly known: Known;
}

function stepOf(lineage: Lineage, place: Place): LineageStep {
  return lineage.observation === null ? formulaStep(lineage, place) : observedStep(lineage, place);
}

function observedStep(lineage: Lineage, { symbol, known }: Place): LineageStep {
  const { reader } = known;
  const id = lineage.observation ?? "";
  const observation = known.observations.get(id);
  const series = observation === undefined ? undefined : known.series.get(observation.series);
  const step = { symbol, formula: null, figure: id, steps: [] };
  if (observation === undefined)
    return { ...step, title: id, value: missingText({ missing: null }, reader), source: null };
  const { citation, period, quantity, multiplier, decimals } = observation;
  const subject = series === undefined ? observation.series : seriesTitle(series, reader);
  const unit = series === undefined ? "ITEM" : unitOfSeries(series);
  const signed = series !== undefined && isChange(series);
  return {
    ...step,
    title: [subject, periodText(period, reader)].join(" · "),
    value:
      quantity === null
        ? missingText({ missing: reasonOf(observation) }, reader)
        : statedParts({ quantity, unit, multiplier, decimals, signed }, reader).text,
    source: {
      text: [pick(citation.source.publisher, reader), placeText(citation, reader)].join(" · "),
      grade: citation.grade,
    },
  };
}

/** Why an observation has no number: its status says so. */
function reasonOf({ statuses }: RestedOn): MissingReason | null {
  return statuses.map((code) => reasonOfStatus(code as ObsStatus)).find((code) => code !== null) ?? null;
}

function formulaStep(lineage: Lineage, { symbol, unit, known }: Place): LineageStep {
  const { reader } = known;
  const formula = formulaOf(lineage.formula ?? "difference");
  const own = unit ?? unitOfStep(lineage, known);
  const signed = growths.has(formula.code);
  return {
    symbol,
    title: pick(formula, reader),
    formula: withNumbers(formula.text, lineage.parameters),
    value:
      lineage.quantity === null
        ? missingText(lineage, reader)
        : derivedText(
            { quantity: lineage.quantity, missing: null, statuses: [], cautions: [], lineage: null },
            { unit: own, signed },
            reader,
          ),
    figure: null,
    source: null,
    steps: lineage.operands.map((operand, at) =>
      stepOf(operand, { symbol: symbolAt(at), unit: null, known }),
    ),
  };
}

/** Letters as the formulas have them: a, b, c …; after z they go on with numbers. */
function symbolAt(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `a${at - 25}`;
}

/** The formula with what its parameters are: n = 5. */
function withNumbers(text: string, parameters: Lineage["parameters"]): string {
  const told = Object.entries(parameters).map(([name, value]) => `${name} = ${value}`);
  return told.length === 0 ? text : `${text}   (${told.join(", ")})`;
}

const growths: ReadonlySet<FormulaCode> = new Set([
  "growth-on-year",
  "growth-on-period",
  "average-growth",
  "average-of-growth",
  "deflated-growth",
  "growth-from-index",
]);

/** The unit of a step within a tree: rates are ratios, an index is one, all else keeps the unit of its first operand. */
function unitOfStep(lineage: Lineage, known: Known): UnitCode {
  if (lineage.observation !== null) {
    const code = known.observations.get(lineage.observation)?.series ?? "";
    const series = known.series.get(code);
    return series === undefined ? "ITEM" : unitOfSeries(series);
  }
  const { formula, operands } = lineage;
  if (formula === "index" || formula === "chained-index") return "INDEX";
  if (formula === "share" || formula === "contribution-rate") return "RATIO";
  if (formula === "contribution-points") return "PP";
  if (formula !== null && growths.has(formula)) return "RATIO";
  const [first] = operands;
  return first === undefined ? "ITEM" : unitOfStep(first, known);
}
