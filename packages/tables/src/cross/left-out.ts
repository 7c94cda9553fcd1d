import { cellAddress, rangeAddress, type CellRange } from "../cell";
import type { TableIssue } from "../labelled";
import { holdsNumber } from "./cell-kind";
import { filledColumns, originAt, type GridRow } from "./grid-row";

/** Numbers that stand where nothing tells what they are. */
interface Tally {
  numbers: number;
  top: number;
  bottom: number;
}

/** Counts the numbers in columns and rows without a label. */
export class LeftOut {
  private readonly columns = new Map<number, Tally>();

  /** Counts what a row has in columns that are not read. */
  public count(row: GridRow, read: ReadonlySet<number>): void {
    for (const column of filledColumns(row)) {
      const cell = row.cells[column] ?? null;
      if (read.has(column) || originAt(row, column).column !== column || !holdsNumber(cell)) continue;
      const tally = this.columns.get(column);
      if (tally === undefined) this.columns.set(column, { numbers: 1, top: row.number, bottom: row.number });
      else {
        tally.numbers += 1;
        tally.bottom = row.number;
      }
    }
  }

  /** One rectangle for each run of columns side by side. */
  public ranges(): readonly { readonly range: CellRange; readonly numbers: number }[] {
    const columns = [...this.columns.keys()].sort((one, other) => one - other);
    const runs: number[][] = [];
    for (const column of columns) {
      const run = runs.at(-1);
      if (run !== undefined && run.at(-1) === column - 1) run.push(column);
      else runs.push([column]);
    }
    return runs.map((run) => {
      const tallies = run.flatMap((column) => this.columns.get(column) ?? []);
      const range = {
        left: run[0] ?? 0,
        right: run.at(-1) ?? 0,
        top: Math.min(...tallies.map(({ top }) => top)),
        bottom: Math.max(...tallies.map(({ bottom }) => bottom)),
      };
      return { range, numbers: tallies.reduce((sum, { numbers }) => sum + numbers, 0) };
    });
  }

  public issues(sheet: string | null): readonly TableIssue[] {
    return this.ranges().map(({ range, numbers }) => columnIssue({ range, numbers, sheet }));
  }
}

function columnIssue({
  range,
  numbers,
  sheet,
}: {
  range: CellRange;
  numbers: number;
  sheet: string | null;
}): TableIssue {
  const columns = range.right - range.left + 1;
  const first = cellAddress(range.top, range.left);
  return {
    severity: "warning",
    code: "COLUMN_UNLABELLED",
    sheet,
    cell: rangeAddress(range),
    message: {
      zh: `从 ${first} 起有 ${columns} 列没有表头，其中 ${numbers} 个数未读入。如需导入，请在文件中补上表头。`,
      en: `${columns === 1 ? "One column has" : `${columns} columns have`} no header from ${first} on; ${numbers === 1 ? "one number was" : `${numbers} numbers were`} left out. To bring them in, add the header in the file.`,
    },
  };
}
