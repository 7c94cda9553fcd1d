import type { ClusterLabQuery, Indicator } from "@jiqun/contract";
import { smallBaseOf, tryParsePeriod } from "@jiqun/statistics";
import { faults, questionInvalid } from "./cluster-lab.errors";
import type { LabSpan } from "./lab-place";
import type { LabQuestion } from "./lab-question";
import type { LabRequest } from "./lab-request";
import type { SimulatedSize } from "./simulated-cells";
import {
  simulatedClasses,
  simulatedDefinition,
  simulatedPeriods,
  simulatedRegions,
  simulatedWhole,
  simulatedYear,
} from "./simulated-names";

/** How large a generated world is wanted; null for sourced data. */
export function sizeOf(query: ClusterLabQuery): SimulatedSize | null {
  const { simulated: seed, simulatedRegions: regions = 12, simulatedClasses: classes = 6 } = query;
  return seed === undefined ? null : { seed, regions, classes, years: query.simulatedYears ?? 10 };
}

/** Below this a generated cluster counts as small where nothing else is said: some of the smaller regions do. */
const smallMoney = 3e8;

/** The question put to a generated world: its own regions and classes, the limits that were asked for. */
export function simulatedQuestion(
  { thresholds }: LabRequest,
  { indicator, size }: { readonly indicator: Indicator; readonly size: SimulatedSize },
): LabQuestion {
  const classes = simulatedClasses(size);
  const smallBase = thresholds.smallBase ?? smallBaseOf(indicator.unit) ?? smallMoney;
  return {
    ...{ indicator, classes, period: null, base: null, asOf: null, exhaustive: true },
    definition: simulatedDefinition(classes),
    regions: simulatedRegions(size),
    benchmark: simulatedWhole,
    nested: new Map(),
    use: new Set(),
    thresholds: { ...thresholds, smallBase },
  };
}

/** The generated years that are asked about: the last one, and five years before or the first. Throws REQUEST_INVALID. */
export function simulatedSpan(query: ClusterLabQuery, size: SimulatedSize): LabSpan {
  const periods = simulatedPeriods(size);
  const named = (parameter: "period" | "base"): LabSpan["base"] => {
    const text = query[parameter];
    const period = text === undefined ? null : tryParsePeriod(text);
    if (text !== undefined && (period === null || simulatedYear(period, size) === null))
      throw questionInvalid(parameter, text, faults.simulatedPeriod);
    return period;
  };
  const period = named("period") ?? periods[0];
  if (period === undefined) throw new Error("A generated world has years");
  const earlier = periods.filter(({ start }) => start < period.start);
  return { period, base: named("base") ?? earlier[4] ?? earlier.at(-1) ?? null };
}
