import { isMissing, missing, type Measured, type MissingReason } from "../missing";
import { parsePeriod } from "../period";
import { exactly, isExact, type Quantity } from "../quantity";
import type { ObsStatus } from "../status";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { notation } from "./quantities";

/** A number stands for itself, text for the reason why there is none. */
export type Told = number | Quantity | MissingReason;

/** Observations by period: `observed({ "2023": 100, "2024": atLeast(120) })`. */
export function observed(
  values: Readonly<Record<string, Told>>,
  statuses: Readonly<Record<string, readonly ObsStatus[]>> = {},
): Timeline {
  return Object.entries(values)
    .map(([code, told]): TimedValue => {
      const value =
        typeof told === "string" ? missing(told) : typeof told === "number" ? exactly(told) : told;
      return {
        period: parsePeriod(code),
        value,
        statuses: statuses[code] ?? [],
        cautions: [],
        lineage: { kind: "observation", id: code, value },
      };
    })
    .sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
}

/** Bounds or reason of each period, rounded to so many digits, as text that tests can read. */
export function told(timeline: Timeline, digits = 10): Readonly<Record<string, string>> {
  const text = (value: Measured): string => (isMissing(value) ? value.missing : shown(value, digits));
  return Object.fromEntries(timeline.map(({ period, value }) => [period.code, text(value)]));
}

function shown(quantity: Quantity, digits: number): string {
  const short = (value: number | null): number | null => {
    return value === null ? null : Number(value.toPrecision(digits)) + 0;
  };
  const rounded = { ...quantity, lower: short(quantity.lower), upper: short(quantity.upper) };
  return isExact(rounded) ? String(rounded.lower) : notation(rounded);
}

/** The quantity of a period; throws where there is none. */
export function quantityAt(timeline: Timeline, code: string): Quantity {
  const value = timeline.find(({ period }) => period.code === code)?.value;
  if (value === undefined || isMissing(value))
    throw new Error(`No quantity at ${code}: ${JSON.stringify(value)}`);
  return value;
}

/** The cautions of a period. */
export function cautionsAt(timeline: Timeline, code: string): readonly string[] {
  return timeline.find(({ period }) => period.code === code)?.cautions ?? [];
}
