import { cellAddress } from "../cell";
import type { IssueList } from "./issue-list";
import type { SeriesFacts } from "./series-facts";
import { shown } from "./numbers";
import type { StoredValue } from "./value-store";

const dayMilliseconds = 86_400_000;

/** A cumulative amount that cannot fall within a year and does. */
export function checkCumulatives(
  { cumulative, neverNegative }: SeriesFacts,
  values: readonly StoredValue[],
  issues: IssueList,
): void {
  if (!cumulative || !neverNegative) return;
  values.forEach((one, at) => {
    const before = values[at - 1];
    if (before === undefined || yearOf(one) !== yearOf(before) || one.value >= before.value) return;
    issues.add("warning", "CUMULATIVE_FALLS", {
      cell: cellAddress(one.row, one.column),
      message: {
        zh: `累计值 ${shown(one.value)} 小于同年上一期的 ${shown(before.value)}（${cellAddress(before.row, before.column)}）。请核对是否为当期值，或上期已修订。`,
        en: `The cumulative ${shown(one.value)} is below ${shown(before.value)} of the period before in the same year (${cellAddress(before.row, before.column)}). It may be a single month, or the one before was revised.`,
      },
    });
  });
}

function yearOf({ start, days }: StoredValue): number {
  return new Date((start + days - 1) * dayMilliseconds).getUTCFullYear();
}
