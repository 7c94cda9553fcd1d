import type { DifferenceRow } from "@jiqun/contract";
import {
  exactly,
  formatMeasured,
  formatQuantity,
  missing,
  reasonOfStatus,
  type ObsStatus,
} from "@jiqun/statistics";
import { statedParts } from "../../../wording/quantity-text";
import type { Reader } from "../../../wording/reader";

type Row = Pick<
  DifferenceRow,
  "old" | "oldStatuses" | "oldKnownOn" | "new" | "newStatuses" | "unit" | "multiplier" | "decimals"
>;

/** What holds now, or would; null where there is no observation at all. A missing value is its reason. */
export function sideText(row: Row, side: "old" | "new", reader: Reader): string | null {
  const quantity = row[side];
  const statuses = side === "old" ? row.oldStatuses : row.newStatuses;
  if (quantity !== null) return statedParts({ ...row, quantity, signed: false }, reader).text;
  if (statuses.length === 0) return null;
  const reason = statuses.map((code) => reasonOfStatus(code as ObsStatus)).find((code) => code !== null);
  return formatMeasured(missing(reason ?? "not-stated"), { unit: row.unit, locale: reader.locale }).text;
}

/** The change in the unit of the value; of a ratio in percentage points. Null where there is none to tell. */
export function changeText(
  { change, unit, multiplier }: Pick<DifferenceRow, "change" | "unit" | "multiplier">,
  { locale }: Reader,
): string | null {
  if (change === null) return null;
  const options = unit === "RATIO" ? { unit: "PP" as const } : { unit, scale: multiplier };
  return formatQuantity(exactly(change), { ...options, locale, signed: true, decimals: 4 }).text;
}

/** The change by the size of what it changes: +2.3%. */
export function ratioText(
  { changeRatio }: Pick<DifferenceRow, "changeRatio">,
  { locale }: Reader,
): string | null {
  if (changeRatio === null) return null;
  return formatQuantity(exactly(changeRatio), { unit: "RATIO", locale, scale: -2, signed: true, decimals: 1 })
    .text;
}
