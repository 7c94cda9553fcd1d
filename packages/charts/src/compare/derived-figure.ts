import type { ComparedSeries, Comparison, DerivedCell, Lineage, TransformCode } from "@jiqun/contract";
import { formatFigureId, type FigureId } from "../figure";

/** One number of a comparison: a cell of a series as it was transformed. */
export interface DerivedFigure {
  readonly compared: ComparedSeries;
  readonly transform: TransformCode;
  readonly cell: DerivedCell;
}

/** Address of a computed figure; one that is an observation as it stands keeps the observation's own. */
export function derivedFigureId({ compared, transform, cell }: DerivedFigure): FigureId {
  const observed = cell.lineage?.observation ?? null;
  if (observed !== null) return observed;
  return formatFigureId({ series: compared.series.code, period: cell.period, transform });
}

/** Ids of the observations that rest on a repost still to be checked. */
export function unverifiedObservations({ observations }: Comparison): ReadonlySet<string> {
  return new Set(observations.filter(({ citation }) => citation.grade === "C").map(({ id }) => id));
}

/** Whether a number comes from one of these observations. */
export function restsOn(lineage: Lineage | null, observations: ReadonlySet<string>): boolean {
  if (lineage === null || observations.size === 0) return false;
  if (lineage.observation !== null) return observations.has(lineage.observation);
  return lineage.operands.some((operand) => restsOn(operand, observations));
}
