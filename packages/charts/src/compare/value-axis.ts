import { linearScale, logScale, type ValueScale } from "../canvas/value-scale";
import { reachOf } from "../extent";
import type { ComparedLine } from "./line.model";

/** How the values of lines lie along their axis. */
export interface ValueAxis {
  readonly scale: "linear" | "log";
  /** The value that every line is told against: 100 of an index; null where there is none. */
  readonly reference: number | null;
  /** Whether the axis has to hold zero. */
  readonly fromZero: boolean;
}

/** The axis of lines: it holds every number of them, and what they are told against. */
export function valueScaleOf(
  lines: readonly ComparedLine[],
  { scale, reference, fromZero }: ValueAxis,
): ValueScale {
  const reach = lines.flatMap(({ runs }) => runs.flat().flatMap(({ mark }) => reachOf(mark.extent)));
  const told = reference === null ? reach : [...reach, reference];
  return scale === "log" ? logScale(told) : linearScale(told, { fromZero });
}
