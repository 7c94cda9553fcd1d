import { negateDecimal, one, zero } from "../decimal";
import { derive, type ArithmeticFault } from "../derive";
import { computedOf, measured, sum } from "../interval";
import { isKnown, isMissing, missing, type Measured } from "../missing";
import {
  addSpans,
  divideSpans,
  everything,
  isAbove,
  multiplySpans,
  negateSpan,
  pointSpan,
  type Span,
} from "../span";
import { mayBeSmall } from "../transforms/small-base";
import { absenceWarning } from "./assess";
import type { ClusterWarning } from "./assessment";

/** An industry in the region and in the whole country. */
export interface IndustryAmounts {
  readonly code: string;
  readonly region: Measured;
  readonly nation: Measured;
}

/** All industries of a region and its country at one time. */
export interface Snapshot {
  readonly industries: readonly IndustryAmounts[];
  /** The region's total as stated; used where an industry of the region is missing, else their sum is. */
  readonly region: Measured | null;
  /** The country's total as stated; null for the sum of its industries. */
  readonly nation: Measured | null;
}

/** What a change is made of, in the unit of the amounts. The three components add up to the change. */
export interface ShiftShareComponents {
  readonly change: Measured;
  /** What the region would have gained had it grown like the country as a whole. */
  readonly nationalShare: Measured;
  /** What it gained beyond that because its industries grow faster in the country. */
  readonly industryMix: Measured;
  /** What it gained beyond its industries in the country: its own competitive shift. */
  readonly regionalShift: Measured;
}

/** Shift-share of one industry. */
export interface IndustryShift extends ShiftShareComponents {
  readonly code: string;
  readonly warnings: readonly ClusterWarning[];
}

/** Shift-share of all industries, and of each. */
export interface ShiftShare {
  readonly total: ShiftShareComponents;
  readonly industries: readonly IndustryShift[];
  readonly warnings: readonly ClusterWarning[];
}

/** Options of shift-share. */
export interface ShiftShareOptions {
  /** Below this amount of an industry in the region at the start its rates say little; null for no warning. */
  readonly smallBase: number | null;
}

/**
 * Classical shift-share (E. S. Dunn, "A statistical and analytical technique for regional analysis", Papers of the
 * Regional Science Association 6, 1960). With e an industry in the region, G the country's growth and Gᵢ that of the
 * industry there: national share `e G`, industry mix `e (Gᵢ − G)`, regional shift `e′ − e (1 + Gᵢ)`. See
 * {@link dynamicShiftShare} for bounds and reasons.
 */
export function shiftShare(
  { from, to }: { readonly from: Snapshot; readonly to: Snapshot },
  options: ShiftShareOptions,
): ShiftShare {
  return dynamicShiftShare([from, to], options);
}

/**
 * Dynamic shift-share: the classical components of each pair of neighbouring years, added up, so that the mix and the
 * growth of the country are those of each year rather than of the first (R. A. Barff, P. L. Knight, "Dynamic shift-share
 * analysis", Growth and Change 19, 1988). Of two snapshots it is {@link shiftShare}.
 *
 * The total adds up the industries; its change and national share come from the region's stated totals where an industry
 * is missing, and its other components then have that reason. Bounds take the statements as independent though the region is part of the country,
 * and a year in between as often as it enters, so they may be wider than needed. Industries are those of the first
 * snapshot; one that a later snapshot leaves out is not stated there. Reasons: `base-not-positive` where the country or the
 * industry in it may be zero; that of the first number that is missing; `no-parts` below two snapshots.
 */
export function dynamicShiftShare(snapshots: readonly Snapshot[], options: ShiftShareOptions): ShiftShare {
  if (snapshots.length === 1) return dynamicShiftShare([], options);
  const nation = snapshots.map(nationOf);
  const codes = (snapshots[0]?.industries ?? []).map(({ code }) => code);
  const courses = codes.map((code) => courseOf(code, { snapshots, nation }));
  const industries = courses.map((course) => industryShift(course, options));
  const region = regionTotals(courses, snapshots);
  return {
    total: {
      change: changeOver(region),
      nationalShare: computedFrom([region.slice(0, -1), nation], nationalSpan),
      industryMix: totalOf(industries.map(({ industryMix }) => industryMix)),
      regionalShift: totalOf(industries.map(({ regionalShift }) => regionalShift)),
    },
    industries,
    warnings: [...new Set(industries.flatMap(({ warnings }) => warnings))],
  };
}

/** An industry over all snapshots. */
interface Course {
  readonly code: string;
  readonly region: readonly Measured[];
  readonly industry: readonly Measured[];
  readonly nation: readonly Measured[];
}

function courseOf(
  code: string,
  { snapshots, nation }: { readonly snapshots: readonly Snapshot[]; readonly nation: readonly Measured[] },
): Course {
  const found = snapshots.map(({ industries }) => industries.find((industry) => industry.code === code));
  return {
    code,
    region: found.map((industry) => industry?.region ?? missing("not-stated")),
    industry: found.map((industry) => industry?.nation ?? missing("not-stated")),
    nation,
  };
}

function nationOf({ industries, nation }: Snapshot): Measured {
  return nation ?? totalOf(industries.map((industry) => industry.nation));
}

function totalOf(values: readonly Measured[]): Measured {
  const absent = values.find(isMissing);
  if (absent !== undefined) return missing(absent.missing);
  return values.length === 0 ? missing("no-parts") : sum(values.filter(isKnown));
}

/** The sums of the industries; where one of them is missing at any time, the totals as stated. */
function regionTotals(courses: readonly Course[], snapshots: readonly Snapshot[]): readonly Measured[] {
  const sums = snapshots.map((_, at) =>
    totalOf(courses.map(({ region }) => region[at] ?? missing("not-stated"))),
  );
  return sums.every(isKnown)
    ? sums
    : snapshots.map(({ region }, at) => region ?? sums[at] ?? missing("no-parts"));
}

function changeOver(values: readonly Measured[]): Measured {
  return computedFrom([values.slice(0, 1), values.slice(-1)], ([from = [], to = []]) =>
    addSpans(to[0] ?? everything, negateSpan(from[0] ?? everything)),
  );
}

function industryShift(course: Course, { smallBase }: ShiftShareOptions): IndustryShift {
  const { region, industry, nation } = course;
  const start = region[0] ?? missing("not-stated");
  const absent = [...region, ...industry]
    .filter(isMissing)
    .map(({ missing: reason }) => absenceWarning(reason));
  return {
    code: course.code,
    change: changeOver(region),
    nationalShare: computedFrom([region.slice(0, -1), nation], nationalSpan),
    industryMix: computedFrom([region.slice(0, -1), industry, nation], mixSpan),
    regionalShift: computedFrom([region, industry], regionalSpan),
    warnings: [...(mayBeSmall(start, smallBase) ? (["small-base"] as const) : []), ...new Set(absent)],
  };
}

type Rows<Value> = readonly (readonly Value[])[];

/** A calculation on rows of values, each over the snapshots. */
function computedFrom(
  rows: Rows<Measured>,
  calculate: (rows: Rows<Span>) => Span | ArithmeticFault,
): Measured {
  const values = rows.flat();
  const absent = values.length === 0 ? missing("no-parts") : values.find(isMissing);
  if (absent !== undefined) return missing(absent.missing);
  const result = derive(values.filter(isKnown), (spans) => {
    const queue = [...spans];
    return calculate(rows.map((row) => queue.splice(0, row.length)));
  });
  return measured(computedOf(result));
}

/** Σ e G. */
function nationalSpan([region = [], nation = []]: Rows<Span>): Span | ArithmeticFault {
  const growths = growthsOf(nation);
  return typeof growths === "string" ? growths : products(region, growths);
}

/** Σ e (Gᵢ − G). */
function mixSpan([region = [], industry = [], nation = []]: Rows<Span>): Span | ArithmeticFault {
  const [own, all] = [growthsOf(industry), growthsOf(nation)];
  if (typeof own === "string" || typeof all === "string") return "base-not-positive";
  return products(
    region,
    own.map((growth, at) => addSpans(growth, negateSpan(all[at] ?? everything))),
  );
}

/** e(last) − e(first) − Σ e Gᵢ, with the first e in one product, `e (1 + Gᵢ)`, so that it counts once. */
function regionalSpan([region = [], industry = []]: Rows<Span>): Span | ArithmeticFault {
  const growths = growthsOf(industry);
  if (typeof growths === "string") return growths;
  const expected = products(
    region,
    growths.map((growth, at) => (at === 0 ? addSpans(growth, pointSpan(one)) : growth)),
  );
  return addSpans(region.at(-1) ?? everything, negateSpan(expected));
}

function products(amounts: readonly Span[], rates: readonly Span[]): Span {
  return rates
    .map((rate, at) => multiplySpans(amounts[at] ?? everything, rate))
    .reduce(addSpans, pointSpan(zero));
}

function growthsOf(values: readonly Span[]): readonly Span[] | "base-not-positive" {
  const growths: Span[] = [];
  for (const [at, value] of values.slice(1).entries()) {
    const base = values[at] ?? everything;
    const quotient = isAbove(base, zero) ? divideSpans(value, base) : null;
    if (quotient === null) return "base-not-positive";
    growths.push(addSpans(quotient, pointSpan(negateDecimal(one))));
  }
  return growths;
}
