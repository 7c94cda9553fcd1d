import { cellAddress } from "../cell";
import type { IssueList } from "./issue-list";
import type { SeriesFacts } from "./series-facts";
import { shown } from "./numbers";
import type { StoredValue } from "./value-store";

/** A value that a whole or a count cannot have. */
export function checkSingle(facts: SeriesFacts, values: readonly StoredValue[], issues: IssueList): void {
  if (!facts.share && !facts.neverNegative) return;
  for (const one of values) {
    if (facts.share) checkShare(facts, one, issues);
    else if (one.value < 0) reportSign(one, issues);
  }
}

const half = 0.5;

/** Rounding may carry a share above its whole by half of the last decimal. */
function checkShare({ multiplier }: SeriesFacts, one: StoredValue, issues: IssueList): void {
  const whole = 10 ** -multiplier;
  const slack = half * 10 ** -one.decimals;
  if (one.value >= -slack && one.value <= whole + slack) return;
  issues.add("warning", "SHARE_IMPOSSIBLE", {
    cell: cellAddress(one.row, one.column),
    message: {
      zh: `占比为 ${shown(one.value)}，超出 0 到 ${shown(whole)} 的范围。请核对数值和单位。`,
      en: `A share of ${shown(one.value)} lies outside 0 to ${shown(whole)}. Check the value and its unit.`,
    },
  });
}

function reportSign(one: StoredValue, issues: IssueList): void {
  issues.add("warning", "SIGN_UNEXPECTED", {
    cell: cellAddress(one.row, one.column),
    message: {
      zh: `数值 ${shown(one.value)} 为负，而该指标通常不会小于零。请核对；若为增减量，请改正指标名称。`,
      en: `${shown(one.value)} is below zero, which this indicator should not be. Check it; if it is a change, say so in the indicator.`,
    },
  });
}
