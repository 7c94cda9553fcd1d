import type { Alignment, ComparisonAnswer } from "@jiqun/contract";
import { compare, isMissing, type Quantity, type TimedValue } from "@jiqun/statistics";
import type { WorkedSeries } from "./worked-series";

/**
 * The first series against each other one, at every place where either has a cell: a period, or as many periods after
 * each one's anchor. Numbers of different units are not held against each other, nor places that are counted in different
 * frequencies, nor what has no anchor where there should be one.
 */
export function answersOf(all: readonly WorkedSeries[], align: Alignment): ComparisonAnswer[] {
  const isPlaced = ({ anchor }: WorkedSeries): boolean => align === "calendar" || anchor !== null;
  const [asked, ...rest] = all;
  if (asked === undefined || !isPlaced(asked)) return [];
  const first = placed(asked);
  const others = rest.filter(isPlaced).map(placed);
  return others.filter((other) => comparesWith(first, other)).flatMap((other) => between(first, other));
}

interface Place {
  readonly key: string;
  /** By which places are put in order. */
  readonly order: string | number;
  readonly position: number | null;
  readonly cell: TimedValue;
}

interface Placed {
  readonly worked: WorkedSeries;
  readonly places: ReadonlyMap<string, Place>;
}

function placed(worked: WorkedSeries): Placed {
  const places = worked.cells.map((cell) => placeOf(cell, worked));
  return { worked, places: new Map(places.map((place) => [place.key, place])) };
}

function placeOf(cell: TimedValue, { positionOf }: WorkedSeries): Place {
  const { start, end } = cell.period;
  const position = positionOf(cell.period);
  if (position !== null) return { key: `${position}`, order: position, position, cell };
  return { key: `${start}/${end}`, order: `${start}/${end}`, position, cell };
}

function comparesWith({ worked: a }: Placed, { worked: b }: Placed): boolean {
  const sameSteps = a.anchor === null || a.levels.frequency === b.levels.frequency;
  return a.unit === b.unit && sameSteps;
}

function between(a: Placed, b: Placed): ComparisonAnswer[] {
  const places = [...new Map([...b.places, ...a.places]).values()];
  return places.sort(inOrder).map(({ key, position }) => ({
    a: a.worked.read.series.code,
    b: b.worked.read.series.code,
    position,
    ...answer(a.places.get(key)?.cell, b.places.get(key)?.cell),
  }));
}

function inOrder(a: Place, b: Place): number {
  if (typeof a.order === "number" && typeof b.order === "number") return a.order - b.order;
  return a.order < b.order ? -1 : 1;
}

type Answer = Omit<ComparisonAnswer, "a" | "b" | "position">;

function answer(a: TimedValue | undefined, b: TimedValue | undefined): Answer {
  const periods = { periodA: a?.period.code ?? null, periodB: b?.period.code ?? null };
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== null && right !== null) return { ...periods, ...judged(left, right) };
  return { ...periods, answer: lacking(left, right), verdict: "unknown", restsOnConvention: false };
}

function numberOf(cell: TimedValue | undefined): Quantity | null {
  return cell === undefined || isMissing(cell.value) ? null : cell.value;
}

function lacking(a: Quantity | null, b: Quantity | null): ComparisonAnswer["answer"] {
  if (a === null && b === null) return "both-missing";
  return a === null ? "a-missing" : "b-missing";
}

function judged(a: Quantity, b: Quantity): Pick<Answer, "answer" | "verdict" | "restsOnConvention"> {
  const above = compare(a, ">", b);
  const { verdict } = above;
  if (verdict === "certain") return { answer: "above", ...above };
  for (const [operator, answer] of others) {
    const { verdict: found, restsOnConvention } = compare(a, operator, b);
    if (found === "certain") return { answer, verdict, restsOnConvention };
  }
  return { answer: "unknown", ...above };
}

const others = [
  ["<", "below"],
  ["==", "equal"],
] as const;
