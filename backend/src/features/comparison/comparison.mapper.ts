import type { ComparedSeries, DerivedCell } from "@jiqun/contract";
import { type TimedValue, type TransformCode, type UnitCode } from "@jiqun/statistics";
import { mapDerived, observationsBehind } from "../derived/derived.mapper";
import type { ReadSeries } from "./series-timeline";
import type { WorkedSeries } from "./worked-series";

/** A series as it was worked, as it stands on the wire. */
export function mapComparedSeries(worked: WorkedSeries, transform: TransformCode): ComparedSeries {
  const { read, by, levels, unit, anchor, notices } = worked;
  return {
    series: read.series,
    by: by?.series ?? null,
    unit,
    signed: isSigned(transform, read),
    frequency: levels.frequency,
    anchor:
      anchor === null ? null : { period: anchor.period.code, certain: anchor.certain, event: anchor.event },
    cells: worked.cells.map((cell) => mapCell(cell, worked)),
    notices: [...notices],
  };
}

function isSigned(transform: TransformCode, { series }: ReadSeries): boolean {
  switch (transform) {
    case "difference":
    case "yoy":
    case "pop":
    case "average-growth":
    case "contribution":
    case "contribution-rate":
      return true;
    case "level":
    case "moving-average":
    case "real":
      return series.form.startsWith("growth");
    default:
      return false;
  }
}

function mapCell(cell: TimedValue, { read, unit, positionOf }: WorkedSeries): DerivedCell {
  const { period } = cell;
  const stated = statedOf(cell, read);
  return {
    ...mapDerived(cell),
    period: period.code,
    periodStart: period.start,
    periodEnd: period.end,
    position: positionOf(period),
    multiplier: multiplierOf(cell, { read, unit }),
    decimals: stated?.decimals ?? null,
  };
}

/** The observation that a cell is, where nothing was computed. */
function statedOf({ lineage }: TimedValue, { observations }: ReadSeries) {
  return lineage?.kind === "observation" ? (observations.get(lineage.id) ?? null) : null;
}

/** As the first observation that it rests on was stated, where that is of the same unit; percent of ratios and points. */
function multiplierOf(
  cell: TimedValue,
  { read, unit }: { readonly read: ReadSeries; readonly unit: UnitCode },
): number {
  if (unit === "RATIO" || unit === "PP") return -2;
  const [first] = observationsBehind([cell]);
  const observation = first === undefined ? undefined : read.observations.get(first);
  return observation !== undefined && read.series.indicator.unit === unit ? observation.multiplier : 0;
}
