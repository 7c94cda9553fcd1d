import { CellFault, type CellReader } from "../reading/cell-reader";
import { readFigure, type StatedNumber } from "../reading/figure-cells";

/** Columns of a stated number in tables that keep one per row. */
export function figureColumns({ quantity, multiplier, decimals }: StatedNumber): Record<string, unknown> {
  return {
    lower: quantity.lower,
    lower_open: quantity.lowerOpen,
    upper: quantity.upper,
    upper_open: quantity.upperOpen,
    point: quantity.point,
    qualifier: quantity.qualifier,
    unit_mult: multiplier,
    decimals,
    as_stated: quantity.asStated,
  };
}

/** The stated number of a row that must have one. Throws a CellFault. */
export function requireFigure(cells: CellReader): StatedNumber {
  const figure = readFigure(cells);
  if (figure === null) throw new CellFault("value", "不能为空", "must not be empty");
  return figure;
}
