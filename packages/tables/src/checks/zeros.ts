import { cellAddress } from "../cell";
import type { IssueList } from "./issue-list";
import type { SeriesFacts } from "./series-facts";
import type { StoredValue } from "./value-store";

const fewest = 5;
/** Zeros may be no more than one value in so many: a series that is often zero may be so again. */
const rare = 5;
/** How far all others are from zero: in units of their last decimal, and beside the largest of them. */
const farInUnits = 100;
const farInShare = 0.2;

/** A zero among values that are all far from it: it may stand for a missing value. */
export function checkZeros({ form }: SeriesFacts, values: readonly StoredValue[], issues: IssueList): void {
  if (form !== "level" || values.length < fewest || values.every(({ value }) => value !== 0)) return;
  const zeros = values.filter(({ value }) => value === 0);
  if (zeros.length === 0 || zeros.length * rare > values.length) return;
  const others = values.filter(({ value }) => value !== 0);
  const sizes = others.map(({ value }) => Math.abs(value));
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Infinity);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const unit = 10 ** -others.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  if (smallest < unit * farInUnits || smallest < largest * farInShare) return;
  for (const { row, column } of zeros) {
    issues.add("warning", "ZERO_AMONG_LARGE", {
      cell: cellAddress(row, column),
      message: {
        zh: "此处为 0，而其余各期都远离 0，可能是缺失被写成了 0。请核对；若为缺失，请留空或填“…”。",
        en: "A zero stands here while all other periods are far from it: it may be a missing value. If so, leave the cell empty.",
      },
    });
  }
}
