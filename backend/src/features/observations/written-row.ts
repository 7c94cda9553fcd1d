import { types, type CustomTypesConfig } from "pg";
import type { ObservationRow } from "./observation.mapper";

/** The same row with its numbers as PostgreSQL writes them, which is as JSON does: for answers that only pass them on. */
export type WrittenRow = Omit<ObservationRow, WrittenNumber> & {
  readonly [Name in WrittenNumber]: string | Extract<ObservationRow[Name], null>;
};
type WrittenNumber = "lower" | "upper" | "point" | "unitMult" | "decimals";

/** The columns of the query of observations in their order, numbers and truths as texts. */
export type Cells = [
  series: string,
  period: string,
  periodStart: string,
  periodEnd: string,
  knownOn: string,
  batchId: string,
  lower: string | null,
  lowerOpen: string,
  upper: string | null,
  upperOpen: string,
  point: string | null,
  qualifier: string | null,
  unitMult: string,
  decimals: string | null,
  asStated: string | null,
  statuses: string[],
  citationId: string,
  cell: string | null,
  noteCode: string | null,
];

const leftAsText: ReadonlySet<number> = new Set([
  types.builtins.FLOAT8,
  types.builtins.INT4,
  types.builtins.BOOL,
]);

/** How the cells are read. */
export const cellTypes: CustomTypesConfig = {
  getTypeParser: (id, format) =>
    leftAsText.has(id) ? (text: string) => text : (types.getTypeParser(id, format) as never),
};

/** One literal for all rows: objects of one shape, which are made many times as fast as by names that come as data. */
export function readCells(cells: Cells): WrittenRow {
  return {
    series: cells[0],
    period: cells[1],
    periodStart: cells[2],
    periodEnd: cells[3],
    knownOn: cells[4],
    batchId: Number(cells[5]),
    lower: cells[6],
    lowerOpen: cells[7] === "t",
    upper: cells[8],
    upperOpen: cells[9] === "t",
    point: cells[10],
    qualifier: cells[11],
    unitMult: cells[12],
    decimals: cells[13],
    asStated: cells[14],
    statuses: cells[15],
    citationId: Number(cells[16]),
    cell: cells[17],
    noteCode: cells[18],
  };
}
