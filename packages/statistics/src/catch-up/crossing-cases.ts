import { compareDecimals } from "../decimal";
import { commonSpan, everything, hullOf, isEmptySpan, type Span } from "../span";

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
  const belowFrom = levelsAboveAllFrom(values);
  const found = values.flatMap((_, from) => {
    const before = from === 0 ? level : commonSpan(level, levelsAbove(values[from - 1]));
    const stretches = stretchesFrom({ values, from, belowFrom }, before);
    if (stretches.length === 0) return [];
    // Only the lowest and the highest level count for where the crossing lies, so a gap between does no harm.
    const levels = hullOf(stretches);
    return from === 0 ? casesAtStart(levels, values) : [{ kind: "between", at: from - 1, levels } as const];
  });
  const levels = commonSpan(level, belowFrom[0] ?? everything);
  return isEmptySpan(levels) ? found : [...found, { kind: "not-reached", at: values.length - 1, levels }];
}

interface Stretch {
  readonly values: readonly Span[];
  readonly from: number;
  readonly belowFrom: readonly Span[];
}

/** For each last value of a stretch that stays at or above the level, the levels for which the rest is below. */
function stretchesFrom({ values, from, belowFrom }: Stretch, before: Span): readonly Span[] {
  const found: Span[] = [];
  let reached = before;
  for (let to = from; to < values.length && !isEmptySpan(reached); to += 1) {
    reached = commonSpan(reached, levelsUpTo(values[to]));
    found.push(commonSpan(reached, belowFrom[to + 1] ?? everything));
  }
  return found.filter((levels) => !isEmptySpan(levels));
}

/** At each place the levels above some number of every value from there on. */
function levelsAboveAllFrom(values: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const value of [...values].reverse()) {
    found.push(commonSpan(levelsAbove(value), found.at(-1) ?? everything));
  }
  return found.reverse();
}

/** Whether one of the values may reach the level and a later one may fall below it again. */
export function mayFallBack(level: Span, values: readonly Span[]): boolean {
  return values.some((early, at) =>
    values
      .slice(at + 1)
      .some((late) => !isEmptySpan([levelsAbove(late), levelsUpTo(early)].reduce(commonSpan, level))),
  );
}

/** Whether the value may lie below the level. */
export function mayBeBelow(level: Span, value: Span): boolean {
  return !isEmptySpan(commonSpan(level, levelsAbove(value)));
}

/** The levels that some number of the value is below. */
function levelsAbove(value: Span | undefined): Span {
  const lower = value?.lower ?? null;
  return { lower: lower === null ? null : { value: lower.value, open: true }, upper: null };
}

/** The levels that some number of the value reaches. */
function levelsUpTo(value: Span | undefined): Span {
  return { lower: null, upper: value?.upper ?? null };
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
