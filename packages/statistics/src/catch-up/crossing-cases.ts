import { compareDecimals } from "../decimal";
import { commonSpan, everything, isEmptySpan, type Span } from "../span";

/**
 * Where the last upward crossing of a level may lie: before the first value, on it, between value `at` and the one after
 * it, or nowhere, because all values are below. `levels` are the levels for which that is so.
 */
export interface CrossingCase {
  readonly kind: "before-first" | "on-first" | "between" | "not-reached";
  readonly at: number;
  readonly levels: Span;
}

/**
 * Every place where the last upward crossing may lie, over all numbers that the bounds allow. At one level the values
 * after a crossing stay at or above it up to some value and below it from there on; otherwise a later crossing followed.
 * The values are independent, so each place is possible exactly where one level satisfies all of these.
 */
export function crossingCases(level: Span, values: readonly Span[]): readonly CrossingCase[] {
  const found: CrossingCase[] = [];
  for (let from = 0; from < values.length; from += 1) {
    for (let to = from; to < values.length; to += 1) {
      const reached = values.slice(from, to + 1);
      const below = [...values.slice(Math.max(0, from - 1), from), ...values.slice(to + 1)];
      const levels = levelsWhere(level, { below, reached });
      found.push(...(from === 0 ? casesAtStart(levels, values) : caseBetween(levels, from - 1)));
    }
  }
  const levels = levelsWhere(level, { below: values, reached: [] });
  return isEmptySpan(levels) ? found : [...found, { kind: "not-reached", at: values.length - 1, levels }];
}

/** Whether one of the values may reach the level and a later one may fall below it again. */
export function mayFallBack(level: Span, values: readonly Span[]): boolean {
  return values.some((early, at) =>
    values
      .slice(at + 1)
      .some((late) => !isEmptySpan(levelsWhere(level, { below: [late], reached: [early] }))),
  );
}

/** Whether the value may lie below the level. */
export function mayBeBelow(level: Span, value: Span): boolean {
  return !isEmptySpan(levelsWhere(level, { below: [value], reached: [] }));
}

interface Sides {
  readonly below: readonly Span[];
  readonly reached: readonly Span[];
}

/** The levels above some number of each value that is below, and at most some number of each that is reached. */
function levelsWhere(level: Span, { below, reached }: Sides): Span {
  const above = below.map(({ lower }): Span => {
    return { lower: lower === null ? null : { value: lower.value, open: true }, upper: null };
  });
  const within = reached.map(({ upper }): Span => ({ lower: null, upper }));
  return [...above, ...within].reduce(commonSpan, level);
}

function caseBetween(levels: Span, at: number): readonly CrossingCase[] {
  return isEmptySpan(levels) ? [] : [{ kind: "between", at, levels }];
}

function casesAtStart(levels: Span, values: readonly Span[]): readonly CrossingCase[] {
  const first = values[0] ?? everything;
  const passed = commonSpan(levels, { lower: null, upper: opened(first.upper) });
  const met = commonSpan(levels, first);
  return [
    ...(isEmptySpan(passed) ? [] : [{ kind: "before-first", at: 0, levels: passed } as const]),
    ...(isEmptySpan(met) ? [] : [{ kind: "on-first", at: 0, levels: met } as const]),
  ];
}

function opened(end: Span["upper"]): Span["upper"] {
  return end === null ? null : { value: end.value, open: true };
}

/** Whether every number of `a` is below every number of `b`. */
export function isWhollyBelow(a: Span, b: Span): boolean {
  if (a.upper === null || b.lower === null) return false;
  const order = compareDecimals(a.upper.value, b.lower.value);
  return order < 0 || (order === 0 && (a.upper.open || b.lower.open));
}
