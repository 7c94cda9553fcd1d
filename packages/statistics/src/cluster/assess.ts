import { compare } from "../comparison";
import { derive, qualifierOf, spanOf, type ArithmeticFault } from "../derive";
import { computedOf, measured, sum } from "../interval";
import { isKnown, isMissing, missing, type Measured, type MissingReason } from "../missing";
import { isExact, type Quantity } from "../quantity";
import { everything, type Span } from "../span";
import { mayBeSmall } from "../transforms/small-base";
import type { Assessed, ClusterWarning } from "./assessment";
import type { Distribution } from "./distribution";
import { sharesOfParts, sharesOfTotal, type Share } from "./share-box";

/** Runs a calculation on the shares of one or more distributions, with their warnings and reasons. */
export function assess(
  distributions: readonly Distribution[],
  calculate: (...shares: readonly (readonly Share[])[]) => Span | ArithmeticFault,
): Assessed {
  const warnings = [...new Set(distributions.flatMap((one) => factsOf(one).warnings))];
  const refusal = distributions.map(refusalOf).find((reason) => reason !== null);
  if (refusal !== undefined) return { value: missing(refusal), warnings };
  const operands = distributions.map((one) => factsOf(one).operands);
  const result = derive(operands.flat(), (spans) => {
    const shares = distributions.map((one, at) => {
      const known = factsOf(one).shares;
      if (known !== null) return known;
      const before = operands.slice(0, at).flat().length;
      return sharesIn(one, spans.slice(before, before + (operands[at]?.length ?? 0)));
    });
    const fault = shares.find((found) => typeof found === "string");
    return fault ?? calculate(...shares.filter((found) => typeof found !== "string"));
  });
  const value = measured(computedOf(result));
  return { value: distributions.some(hasAbsent) ? withoutPoint(value) : value, warnings };
}

/** What every measure of a distribution begins with. */
interface Facts {
  readonly warnings: readonly ClusterWarning[];
  readonly operands: readonly Quantity[];
  /** Those of exact parts, which no bound or convention changes; null where the parts have to be gone through each time. */
  readonly shares: readonly Share[] | ArithmeticFault | null;
}

/** Worked out once for each distribution: several measures are taken of one, and every region is held against the whole. */
const facts = new WeakMap<Distribution, Facts>();

function factsOf(distribution: Distribution): Facts {
  const known = facts.get(distribution);
  if (known !== undefined) return known;
  const operands = operandsOf(distribution);
  const isFixed = operands.length > 0 && operands.every(isExact) && refusalOf(distribution) === null;
  const shares = isFixed ? sharesIn(distribution, operands.map(spanOf)) : null;
  const worked = { warnings: warningsOf(distribution), operands, shares };
  facts.set(distribution, worked);
  return worked;
}

function hasAbsent({ parts }: Distribution): boolean {
  return parts.some(({ value }) => isMissing(value));
}

function refusalOf({ parts, total }: Distribution): MissingReason | null {
  if (parts.length === 0) return "no-parts";
  const absent = parts.map(({ value }) => value).find(isMissing);
  const isBounded = total !== null && !isMissing(total);
  return absent === undefined || isBounded ? null : absent.missing;
}

/** The known parts, and the total last where a part is missing. */
function operandsOf(distribution: Distribution): readonly Quantity[] {
  const values = distribution.parts.map(({ value }) => value);
  return [...values, ...(hasAbsent(distribution) ? [distribution.total] : [])].filter(
    (value) => value !== null && isKnown(value),
  );
}

function sharesIn(distribution: Distribution, spans: readonly Span[]): readonly Share[] | ArithmeticFault {
  if (!hasAbsent(distribution)) return sharesOfParts(spans);
  const queue = [...spans];
  const parts = distribution.parts.map(({ value }) => (isMissing(value) ? null : (queue.shift() ?? null)));
  return sharesOfTotal({ parts, total: queue.shift() ?? everything });
}

function warningsOf(distribution: Distribution): readonly ClusterWarning[] {
  const { parts, total, smallBase } = distribution;
  const absent = parts.map(({ value }) => value).filter(isMissing);
  const whole = wholeOf(distribution);
  const misses =
    absent.length === 0 &&
    total !== null &&
    !isMissing(total) &&
    !isMissing(whole) &&
    compare(whole, "==", total).verdict === "certainly-not";
  return [
    ...(mayBeSmall(whole, smallBase) ? (["small-base"] as const) : []),
    ...absent.map((value) => absenceWarning(value.missing)),
    ...(misses ? (["parts-miss-total"] as const) : []),
  ];
}

/** The warning that stands for a missing part. */
export function absenceWarning(reason: MissingReason): ClusterWarning {
  return reason === "suppressed" ? "suppressed-part" : "absent-part";
}

function wholeOf(distribution: Distribution): Measured {
  const known = distribution.parts.map(({ value }) => value).filter(isKnown);
  return hasAbsent(distribution) ? (distribution.total ?? missing("not-stated")) : sum(known);
}

/** A range over what a missing part may be has no point, even where all known parts have one. */
function withoutPoint(value: Measured): Measured {
  if (isMissing(value) || value.lower === value.upper) return value;
  const parts = { ...value, point: null };
  return { ...parts, qualifier: qualifierOf(parts) };
}
