import type { SeriesObservations } from "@jiqun/contract";
import type { AxisUnit } from "./texts";

/** The unit of a chart's axis: its first series', in the power of ten that most of its figures are stated in. */
export function axisUnitOf(all: readonly SeriesObservations[]): AxisUnit {
  const first = all[0];
  const counts = new Map<number, number>();
  for (const { observations } of all)
    for (const { multiplier } of observations) counts.set(multiplier, (counts.get(multiplier) ?? 0) + 1);
  const [multiplier = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { unit: first === undefined ? "ITEM" : unitOf(first), multiplier };
}

/** Growth and shares are ratios whatever their indicator counts. */
function unitOf({ series }: SeriesObservations): AxisUnit["unit"] {
  return series.form === "level" ? series.indicator.unit : "RATIO";
}

