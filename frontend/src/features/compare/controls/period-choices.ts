import type { Series } from "@jiqun/contract";
import { comparePeriods, tryParsePeriod, type Period } from "@jiqun/statistics";

/** Every year from the first to the last that any of the series covers. */
export function yearsOf(all: readonly Series[]): readonly string[] {
  const ends = all.flatMap(({ coverage }) => {
    const [first, last] = [parsed(coverage.first), parsed(coverage.last)];
    return first === null || last === null ? [] : [yearOf(first.end), yearOf(last.end)];
  });
  if (ends.length === 0) return [];
  const from = Math.min(...ends);
  return Array.from({ length: Math.max(...ends) - from + 1 }, (_, index) => `${from + index}`);
}

/** The period from which on every series has values, for a base; null where the series cover nothing. */
export function firstOfAll(all: readonly Series[]): string | null {
  const firsts = all.flatMap(({ coverage }) => parsed(coverage.first) ?? []);
  return [...firsts].sort(comparePeriods).at(-1)?.code ?? null;
}

function parsed(code: string | null): Period | null {
  return code === null ? null : tryParsePeriod(code);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
