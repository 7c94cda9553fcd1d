import {
  between,
  qualified,
  qualifiers,
  StatisticsError,
  type Qualifier,
  type Quantity,
} from "@jiqun/statistics";
import type { CellReading, NumberReading } from "../labelled";
import { readPlainNumber } from "./plain-number";

/** A qualifier of a column of its own: `GT`, `ap`; null for a text that is none. Empty says that the number is exact. */
export function readQualifier(text: string): Qualifier | null {
  if (text === "") return "EQ";
  const upper = text.toUpperCase();
  return qualifiers.find((known) => known === upper) ?? null;
}

/** Bounds of a number whose qualifier stands beside it: 200 with GT is above 200, `10..15` with RG between the two. */
export function withQualifier(reading: CellReading, qualifier: Qualifier, text: string): CellReading {
  if (qualifier === "EQ" || reading.kind === "missing") return reading;
  if (qualifier === "RG") return rangeReading(reading, text);
  if (reading.kind !== "number" || reading.point === null) return reading;
  try {
    return bounded(reading, qualified(reading.point, { qualifier, decimals: reading.decimals }), text);
  } catch (error) {
    if (error instanceof StatisticsError) return { kind: "unreadable", text, reason: "not-a-number" };
    throw error;
  }
}

function rangeReading(reading: CellReading, text: string): CellReading {
  const [low, high, ...more] = text.split("..").map((end) => readPlainNumber(end.trim()));
  const ends = { low: low?.point ?? null, high: high?.point ?? null };
  if (ends.low === null || ends.high === null || more.length > 0 || ends.low > ends.high) {
    return reading.kind === "number" && reading.qualifier === "RG"
      ? reading
      : { kind: "unreadable", text, reason: "not-a-number" };
  }
  return bounded(
    { decimals: low?.decimals ?? 0, statuses: [], unit: null },
    between(ends.low, ends.high),
    text,
  );
}

function bounded(
  { decimals, statuses, unit }: Pick<NumberReading, "decimals" | "statuses" | "unit">,
  { point, lower, lowerOpen, upper, upperOpen, qualifier }: Quantity,
  asStated: string,
): NumberReading {
  const bounds = { point, lower, lowerOpen, upper, upperOpen, qualifier };
  return { kind: "number", ...bounds, decimals, asStated, statuses, unit };
}
