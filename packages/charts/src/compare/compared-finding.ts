import type { ComparedSeries, Comparison, QuantityDto } from "@jiqun/contract";
import { compare, subtract } from "@jiqun/statistics";
import type { ComparedStatement, Finding, GapAt } from "../finding";
import type { DerivedFigure } from "./derived-figure";
import { placeOf } from "./read-comparison";

/** Of which places a finding speaks. */
export interface FindingPlaces {
  /** The place asked for; null for the newest that both have. */
  readonly at: string | null;
  /** The place since when a gap is told: one of its own, the oldest that both have, or none. */
  readonly since: { readonly place: string } | "oldest" | "never";
}

/**
 * What a comparison tells of two series: of the first, and of the first other that stands against it. They are told at
 * the place asked for, else at the newest that both have. Of one series it tells from where to where it went. Nothing
 * is said that the bounds leave open, and no order of series that do not count the same.
 */
export function comparedFinding(comparison: Comparison, when: FindingPlaces): Finding {
  const { series, transform } = comparison;
  const [a] = series;
  if (a === undefined) return { kind: "none" };
  const b = opponentOf(a, series);
  const one = { compared: a, transform };
  const statement =
    b === null
      ? changeOf(one)
      : statementOf({
          a: one,
          b: { compared: b, transform },
          when,
          ordered: countsTheSame(a, b, comparison),
        });
  return statement === null ? { kind: "none" } : { kind: "compared", statement, others: others(series, b) };
}

function others(all: readonly ComparedSeries[], b: ComparedSeries | null): number {
  return all.length - (b === null ? 1 : 2);
}

/** The same indicator of another entity, else the next in the same unit, else the next. */
function opponentOf(a: ComparedSeries, all: readonly ComparedSeries[]): ComparedSeries | null {
  const rest = all.filter((one) => one !== a);
  const peer = rest.find(
    ({ series }) =>
      series.entity.code !== a.series.entity.code && series.indicator.code === a.series.indicator.code,
  );
  return peer ?? rest.find(({ unit }) => unit === a.unit) ?? rest[0] ?? null;
}

function countsTheSame(a: ComparedSeries, b: ComparedSeries, { pairs }: Comparison): boolean {
  const codes = [a.series.code, b.series.code];
  const pair = pairs.find((one) => codes.includes(one.a) && codes.includes(one.b));
  return a.unit === b.unit && pair?.verdict !== "not-comparable";
}

type Side = Omit<DerivedFigure, "cell">;

interface Sides {
  readonly a: Side;
  readonly b: Side;
  readonly when: FindingPlaces;
  readonly ordered: boolean;
}

function statementOf({ a, b, when, ordered }: Sides): ComparedStatement | null {
  const ofB = new Set(placesOf(b));
  const shared = placesOf(a).filter((place) => ofB.has(place));
  const place = when.at ?? shared.at(-1) ?? placesOf(a).at(-1) ?? placesOf(b).at(-1);
  if (place === undefined) return null;
  const [one, other] = [numberAt(a, place), numberAt(b, place)];
  if (one === null || other === null) return { kind: "missing", place, a, b, figures: { a: one, b: other } };
  if (!ordered) return { kind: "beside", a: one, b: other };
  const earlier = sincePlace(when, shared);
  const before = earlier === null || earlier === place ? null : pairAt({ a, b }, earlier);
  return gapStatement(before, { a: one, b: other }) ?? orderStatement({ a: one, b: other });
}

function sincePlace({ since }: FindingPlaces, shared: readonly string[]): string | null {
  if (since === "never") return null;
  return since === "oldest" ? (shared[0] ?? null) : since.place;
}

/** Places at which a series has a number, in order. */
function placesOf({ compared }: Side): readonly string[] {
  return compared.cells.filter(({ quantity }) => quantity !== null).map(placeOf);
}

function numberAt({ compared, transform }: Side, place: string): DerivedFigure | null {
  const cell = compared.cells.find((one) => placeOf(one) === place && one.quantity !== null);
  return cell === undefined ? null : { compared, transform, cell };
}

interface Pair {
  readonly a: DerivedFigure;
  readonly b: DerivedFigure;
}

function pairAt({ a, b }: { readonly a: Side; readonly b: Side }, place: string): Pair | null {
  const [one, other] = [numberAt(a, place), numberAt(b, place)];
  return one === null || other === null ? null : { a: one, b: other };
}

type Order = Extract<ComparedStatement, { kind: "order" }>["answer"];

function orderOf({ a, b }: Pair): { readonly answer: Order; readonly restsOnConvention: boolean } {
  const [x, y] = [a.cell.quantity, b.cell.quantity];
  if (x === null || y === null) return { answer: "unknown", restsOnConvention: false };
  const answers = [
    [">", "above"],
    ["<", "below"],
    ["==", "equal"],
  ] as const;
  for (const [operator, answer] of answers) {
    const { verdict, restsOnConvention } = compare(x, operator, y);
    if (verdict === "certain") return { answer, restsOnConvention };
  }
  return { answer: "unknown", restsOnConvention: false };
}

function orderStatement(pair: Pair): ComparedStatement {
  return { kind: "order", ...pair, ...orderOf(pair) };
}

/** How the gap between two moved; null where the bounds, or their order at either end, leave it open. */
function gapStatement(before: Pair | null, now: Pair): ComparedStatement | null {
  if (before === null) return null;
  const [then, present] = [orderOf(before), orderOf(now)];
  if (then.answer !== present.answer || (present.answer !== "above" && present.answer !== "below"))
    return null;
  const ahead = present.answer === "above" ? ("a" as const) : ("b" as const);
  const [from, to] = [gapOf(before, ahead), gapOf(now, ahead)];
  const grew = from === null || to === null ? null : compare(to.gap, ">", from.gap);
  if (from === null || to === null || grew === null || grew.verdict === "unknown") return null;
  const shrank = compare(to.gap, "<", from.gap);
  if (grew.verdict !== "certain" && shrank.verdict !== "certain") return null;
  const convention = [then, present, grew].some(({ restsOnConvention }) => restsOnConvention);
  const trend = grew.verdict === "certain" ? ("grew" as const) : ("shrank" as const);
  return { kind: "gap", ahead, trend, from, to, restsOnConvention: convention };
}

function gapOf(pair: Pair, ahead: "a" | "b"): GapAt | null {
  const [more, less] = ahead === "a" ? [pair.a, pair.b] : [pair.b, pair.a];
  const [x, y] = [more.cell.quantity, less.cell.quantity];
  if (x === null || y === null) return null;
  const gap: QuantityDto = subtract(x, y);
  return { ...pair, gap, unit: more.compared.unit === "RATIO" ? "PP" : more.compared.unit };
}

function changeOf(side: Side): ComparedStatement | null {
  const places = placesOf(side);
  const [from, to] = [places[0], places.at(-1)];
  const first = from === undefined ? null : numberAt(side, from);
  const last = to === undefined ? null : numberAt(side, to);
  if (first === null || last === null) return null;
  const { answer, restsOnConvention } = orderOf({ a: last, b: first });
  const trend = ({ above: "rose", below: "fell", equal: "same", unknown: "unknown" } as const)[answer];
  return { kind: "change", first, last, trend: first.cell === last.cell ? null : trend, restsOnConvention };
}
