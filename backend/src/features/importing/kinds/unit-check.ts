import { isUnitCode, unitOf } from "@jiqun/statistics";
import { CellFault, type CellReader } from "../reading/cell-reader";
import type { StatedNumber } from "../reading/figure-cells";
import type { References } from "../writing/references";

export interface UnitContext {
  readonly cells: CellReader;
  readonly references: References;
  readonly form: string;
}

/** A level is in its indicator's unit (any count where it counts things), a growth is a ratio. Throws a CellFault. */
export function checkUnit({ unit }: StatedNumber, { cells, references, form }: UnitContext): void {
  const wanted = form === "level" ? references.unitOfIndicator(cells.text("indicator")) : "RATIO";
  const counts = isUnitCode(wanted) && unitOf(wanted).dimension === "count" && unit === "ITEM";
  if (unit === wanted || counts) return;
  const given = cells.text("unit");
  throw new CellFault(
    "unit",
    `单位「${given}」与指标的单位 ${wanted} 不符`,
    `the unit "${given}" does not fit ${wanted}`,
  );
}
