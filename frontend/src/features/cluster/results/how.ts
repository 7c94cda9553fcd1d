import type { ClusterLab, Derived } from "@jiqun/contract";
import { formulaOf, type UnitCode } from "@jiqun/statistics";
import type { FigureId } from "@jiqun/charts";
import { missingText } from "../../../wording/cell-text";
import { statedParts } from "../../../wording/quantity-text";
import { pick, type Reader } from "../../../wording/reader";

type Lineage = NonNullable<Derived["lineage"]>;

/** A step of how a number was computed; an observation leads to its passport. */
export interface HowStep {
  readonly symbol: string;
  readonly what: string;
  readonly value: string;
  readonly figure: FigureId | null;
  readonly steps: readonly HowStep[];
}

/** A number of a region, named, with its formula and what went into it. */
export interface How {
  readonly name: string;
  readonly value: string;
  readonly formula: string;
  readonly steps: readonly HowStep[];
}

/** A number as a reader sees it, with what it is called. */
export interface Named {
  readonly name: string;
  readonly value: string;
  readonly derived: Derived;
}

/** How many operands of one formula are listed: a sum over hundreds of regions is no reading. */
const mostOperands = 12;

/** How a number was computed; null where nothing went into it. */
export function howOf({ name, value, derived }: Named, lab: ClusterLab, reader: Reader): How | null {
  const { lineage } = derived;
  if (lineage === null || lineage.formula === null) return null;
  const formula = formulaOf(lineage.formula);
  return {
    name,
    value,
    formula: `${pick(formula, reader)} = ${formula.text}`,
    steps: stepsOf(lineage, lab, reader),
  };
}

function stepsOf({ operands }: Lineage, lab: ClusterLab, reader: Reader): readonly HowStep[] {
  return operands.slice(0, mostOperands).map((operand, at) => stepOf(operand, { at, lab, reader }));
}

function stepOf(
  lineage: Lineage,
  { at, lab, reader }: { readonly at: number; readonly lab: ClusterLab; readonly reader: Reader },
): HowStep {
  const symbol = String.fromCharCode("a".charCodeAt(0) + at);
  const value = amountText(lineage, lab, reader);
  if (lineage.formula !== null) {
    const formula = formulaOf(lineage.formula);
    const what = `${pick(formula, reader)} = ${formula.text}`;
    return { symbol, what, value, figure: null, steps: stepsOf(lineage, lab, reader) };
  }
  return {
    symbol,
    what: subjectOf(lineage.observation ?? "", lab, reader),
    value,
    figure: figureOf(lineage, lab),
    steps: [],
  };
}

function figureOf({ observation }: Lineage, lab: ClusterLab): FigureId | null {
  return lab.observations.some(({ id }) => id === observation) ? observation : null;
}

function subjectOf(id: string, lab: ClusterLab, reader: Reader): string {
  const [code = "", period = ""] = id.split("@");
  const known = lab.known.find(({ series }) => series.code === code);
  if (known === undefined) return `${reader.t("cluster.how.simulated")} ${id}`;
  const { entity, industry, indicator } = known.series;
  const words = [entity.short, ...(industry === null ? [] : [industry.name]), indicator.name];
  return [...words.map((text) => pick(text, reader)), period].join(" ");
}

/** Operands are levels of the indicator, or ratios of them. */
function amountText(lineage: Lineage, lab: ClusterLab, reader: Reader): string {
  if (lineage.quantity === null) return missingText(lineage, reader);
  const isLevel = lineage.formula === null || lineage.formula === "sum";
  const unit: UnitCode = isLevel ? lab.indicator.unit : "RATIO";
  const stated = { unit, multiplier: isLevel ? 8 : -2, decimals: null, signed: false };
  return statedParts({ ...stated, quantity: lineage.quantity }, reader).text;
}
