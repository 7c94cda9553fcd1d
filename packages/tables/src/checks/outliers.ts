import { cellAddress } from "../cell";
import type { IssueList } from "./issue-list";
import { median, shown } from "./numbers";
import type { Steps } from "./steps";

const fewest = 6;
/** Times its neighbours, as a power of ten: about six times. */
const leastDistance = 0.78;
/** Times what is usual for the series. */
const unusual = 10;
const reach = 2;
/** How far apart the values before and after may be: a series that moves on has no outlier there. */
const mostApart = 0.3;

/**
 * Values many times those around them, in a series that is not so lively otherwise. `known` are places that were
 * reported already. Nothing depends on the unit: only ratios of values count.
 */
export function checkOutliers({ values }: Steps, known: ReadonlySet<number>, issues: IssueList): void {
  if (values.length < fewest) return;
  const logs = values.map(({ value }) => Math.log10(value));
  const distances = logs.map((log, at) => {
    const around = [...logs.slice(Math.max(0, at - reach), at), ...logs.slice(at + 1, at + 1 + reach)];
    return log - median(around);
  });
  const usual = median(distances.map(Math.abs));
  const limit = Math.max(leastDistance, unusual * usual);
  distances.forEach((distance, at) => {
    const one = values[at];
    const [before, after] = [logs[at - 1], logs[at + 1]];
    if (
      one === undefined ||
      before === undefined ||
      after === undefined ||
      known.has(at) ||
      Math.abs(distance) <= limit
    )
      return;
    if (Math.abs(after - before) > mostApart) return;
    const factor = shown(Number((10 ** Math.abs(distance)).toPrecision(2)));
    issues.add("warning", "OUTLIER", {
      cell: cellAddress(one.row, one.column),
      message: {
        zh: `数值 ${shown(one.value)} 约为前后各期的 ${distance > 0 ? factor : `1/${factor}`} 倍。请核对是否多录或漏录位数。`,
        en: `${shown(one.value)} is about ${distance > 0 ? factor : `1/${factor}`} times the values around it. Check for a digit too many or too few.`,
      },
    });
  });
}
