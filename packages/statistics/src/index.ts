export {
  about,
  atLeast,
  atMost,
  between,
  checkedQuantity,
  containsPoint,
  exactly,
  isExact,
  isUnbounded,
  lessThan,
  moreThan,
  nearly,
  over,
  qualifiers,
  scale,
  withWords,
  type AboutOptions,
  type Qualifier,
  type Quantity,
} from "./quantity";
export {
  dayPeriod,
  frequencies,
  parsePeriod,
  tryParsePeriod,
  type Frequency,
  type Period,
  type PeriodCode,
  type PeriodKind,
} from "./period";
export * from "./unit";
export * from "./errors";
export * from "./locale";
export * from "./status";
export * from "./missing";
export { lowestPlace, shift } from "./decimal";
export { qualified } from "./qualified";
export { qualifierOf, type ArithmeticFault, type Computed } from "./derive";
export {
  add,
  divide,
  growth,
  linearCombination,
  mapMonotone,
  measured,
  multiply,
  negate,
  subtract,
  sum,
  type Term,
} from "./interval";
export { shareOfTotal, shareOfWhole } from "./share";
export * from "./code-order";
export * from "./comparison";
export { isLeapYear } from "./calendar";
export * from "./period-relation";
export * from "./period-step";
export { cumulativePeriod } from "./cumulative-period";
export * from "./period-format";
export * from "./unit-text";
export { multiplierName } from "./multiplier";
export * from "./scope";
export * from "./format";
export * from "./format-options";
export { axisScale, unitLabel, type UnitScale } from "./unit-label";
export * from "./reading";
export * from "./timeline/formula";
export * from "./timeline/timeline";
export * from "./timeline/derived-value";
export * from "./series-nature";
export * from "./transforms/aggregate";
export * from "./transforms/average-growth";
export * from "./transforms/contribution";
export * from "./transforms/difference";
export * from "./transforms/growth-on-period";
export * from "./transforms/growth-on-year";
export { indexBaseOf, type IndexBase } from "./transforms/index-base";
export * from "./transforms/index-to-base";
export * from "./transforms/moving-average";
export * from "./transforms/real";
export * from "./transforms/refusal";
export * from "./transforms/result-unit";
export * from "./transforms/same-period";
export { smallBaseOf } from "./transforms/small-base";
export { refusalOfSeries, type TransformSubject } from "./transforms/refusal-rules";
export * from "./transforms/transform-table";
export * from "./transforms/transform-timeline";
export * from "./cumulative/cumulate";
export * from "./cumulative/decumulate";
export { type PublishedTotal } from "./cumulative/published-totals";
export * from "./comparability";
export { type Compared } from "./comparability-rules";
export { type GrowthFacts } from "./growth-causes";
export * from "./reported-growth";
export * from "./catch-up/level-crossing";
export * from "./catch-up/years-to-close";
export * from "./cluster/assessment";
export * from "./cluster/distribution";
export * from "./cluster/concentration";
export * from "./cluster/structure";
export * from "./cluster/location-quotient";
export * from "./cluster/shift-share";
export * from "./cluster/stars";
export * from "./cluster/life-cycle";
