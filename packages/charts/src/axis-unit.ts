import type { SeriesObservations } from "@jiqun/contract";
import { extentOf, reachOf } from "./extent";
import type { AxisUnit, ChartTexts } from "./texts";

/** The one unit of a chart's axis: its first series', in the power of ten that the caller reads such numbers in. */
export function axisUnitOf(all: readonly SeriesObservations[], texts: ChartTexts): AxisUnit {
  const values = all.flatMap(({ observations }) =>
    observations.flatMap(({ quantity }) => boundsOf(quantity)),
  );
  const first = all[0];
  return texts.axisUnit(first === undefined ? "ITEM" : unitOf(first), values);
}

function boundsOf(quantity: SeriesObservations["observations"][number]["quantity"]): readonly number[] {
  const extent = quantity === null ? null : extentOf(quantity);
  return extent === null ? [] : reachOf(extent);
}

/** Growth and shares are ratios whatever their indicator counts. */
function unitOf({ series }: SeriesObservations): AxisUnit["unit"] {
  return series.form === "level" ? series.indicator.unit : "RATIO";
}
