import type { TransformCode } from "@jiqun/statistics";
import { lineageTooLarge } from "./comparison.errors";
import type { ComparisonRequest } from "./comparison-request";
import type { ReadSeries } from "./series-timeline";
import { isWithin } from "./within";

/** How many observations the numbers of one answer name at most, each as often as a number rests on it. */
const mostOperands = 400_000;

type Asked = Pick<ComparisonRequest, "transform" | "span" | "from" | "to">;

/**
 * Refuses what would be answered with more lineage than can be sent: every number names what it rests on, so a moving
 * average of 60 periods names each observation 60 times. Throws REQUEST_INVALID for `span` where the transform has one,
 * else for `series`.
 */
export function checkLineageBudget(asked: Asked, series: readonly ReadSeries[]): void {
  const cells = series.reduce((sum, one) => sum + cellsOf(one, asked), 0);
  const operands = operandsOf(asked);
  if (cells * operands > mostOperands)
    throw lineageTooLarge({ span: asked.span, cells, operands, most: Math.floor(mostOperands / cells) });
}

function cellsOf({ timeline, series: { accumulation } }: ReadSeries, { from, to }: Asked): number {
  return timeline.filter(({ period }) => isWithin(period, { from, to, accumulation })).length;
}

/** About how many observations one number rests on. */
function operandsOf({ transform, span }: Asked): number {
  return span ?? operands[transform] ?? 2;
}

const operands: Partial<Readonly<Record<TransformCode, number>>> = {
  level: 1,
  real: 4,
  contribution: 4,
  "contribution-rate": 4,
  cumulative: 12,
};
