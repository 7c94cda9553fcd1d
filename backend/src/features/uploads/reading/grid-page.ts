import type { Grid } from "@jiqun/contract";
import { FileRefused } from "../../../formats/file-refused";
import { countRows, readGrid } from "../../../formats/grid";
import { openFile } from "../../../formats/open-file";

/** Part of a sheet that is wanted as the file has it. */
export interface GridRequest {
  readonly path: string;
  readonly name: string;
  /** Name of the sheet; null for a text file. */
  readonly sheet: string | null;
  /** First row, from 1. */
  readonly top: number;
  readonly rows: number;
}

/** Counting the rows of larger files would take as long as reading them. */
const mostCounted = 20_000;
/** What is shown of a cell and of a row; whole articles and thousands of columns are no use on a screen. */
const longestCell = 300;
const mostColumns = 200;

/** Rows of a sheet as people read them. Throws FileRefused. */
export async function readGridPage({ path, name, sheet: wanted, top, rows }: GridRequest): Promise<Grid> {
  const { sheets } = await openFile({ path, name });
  const sheet = sheets.find((one) => one.name === wanted) ?? sheets[0];
  if (sheet === undefined) throw new FileRefused("NO_TABLE");
  const page = await readGrid(sheet, { top, rows });
  return {
    sheet: sheet.name,
    rowsInAll: await countRows(sheet, mostCounted),
    columns: Math.min(page.columns, mostColumns),
    rows: page.rows.map(({ number, cells }) => ({ number, cells: cells.slice(0, mostColumns).map(brief) })),
  };
}

function brief(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
}
