import { isMissing, missing, type MissingReason } from "../missing";
import { parsePeriod } from "../period";
import { exactly, type Quantity } from "../quantity";
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

/** Bounds or reason of each period, rounded to 10 digits, as text that tests can read. */
export function told(timeline: Timeline): Readonly<Record<string, string>> {
  return Object.fromEntries(
    timeline.map(({ period, value }) => [period.code, isMissing(value) ? value.missing : shown(value)]),
  );
}

function shown(quantity: Quantity): string {
  const short = (value: number | null): number | null =>
    value === null ? null : Number(value.toPrecision(10));
  const rounded = { ...quantity, lower: short(quantity.lower), upper: short(quantity.upper) };
  return rounded.lower !== null && rounded.lower === rounded.upper
    ? String(rounded.lower)
    : notation(rounded);
}

/** The cautions of a period. */
export function cautionsAt(timeline: Timeline, code: string): readonly string[] {
  return timeline.find(({ period }) => period.code === code)?.cautions ?? [];
}
