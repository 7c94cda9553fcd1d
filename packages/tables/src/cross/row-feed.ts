import {
  isEmptyCell,
  type CancelSignal,
  type Cell,
  type CellRange,
  type Sheet,
  type SheetRow,
} from "../cell";
import type { GridRow } from "./grid-row";

/** Columns that a workbook can have. */
const widestRow = 16_384;
/** More merges than this over one row come from no table that people made. */
const mostActiveMerges = 1_000;

interface ActiveMerge {
  readonly range: CellRange;
  readonly value: Cell;
}

/** Rows of a sheet one after another, with merges filled in and as many rows ahead as are asked for. */
export class RowFeed {
  private readonly rows: AsyncIterator<readonly SheetRow[]>;
  private readonly waiting: CellRange[];
  private active: ActiveMerge[] = [];
  private ahead: GridRow[] = [];
  private start = 0;
  private last = 0;
  private ended = false;

  public constructor(sheet: Sheet, signal?: CancelSignal) {
    this.rows = sheet.rows(signal)[Symbol.asyncIterator]();
    this.waiting = [...sheet.merges].sort((one, other) => other.top - one.top);
  }

  /** The rows ahead, as many as fit both bounds, at least one unless the sheet has ended. None is taken. */
  public async peek(bounds: { readonly rows: number; readonly cells: number }): Promise<readonly GridRow[]> {
    let cells = 0;
    let count = 0;
    while (count < bounds.rows && cells < bounds.cells) {
      const row = this.ahead[this.start + count] ?? (await this.read(count));
      if (row === null) break;
      cells += row.cells.length;
      count += 1;
    }
    return this.ahead.slice(this.start, this.start + count);
  }

  /** Takes the next row; null at the end. */
  public async take(): Promise<GridRow | null> {
    const row = this.ahead[this.start] ?? (await this.read(0));
    if (row === null) return null;
    this.start += 1;
    if (this.start >= 1_024) {
      this.ahead = this.ahead.slice(this.start);
      this.start = 0;
    }
    return row;
  }

  /** Tells the sheet that no more of it is wanted. */
  public async close(): Promise<void> {
    await this.rows.return?.();
  }

  private async read(offset: number): Promise<GridRow | null> {
    while (!this.ended) {
      const next = await this.rows.next();
      if (next.done === true) this.ended = true;
      else for (const row of next.value) this.add(row);
      const row = this.ahead[this.start + offset];
      if (row !== undefined) return row;
    }
    return null;
  }

  /** Rows that a file leaves out are empty: one stands for them all. */
  private add(row: SheetRow): void {
    if (row.number > this.last + 1) this.ahead.push({ number: this.last + 1, cells: [], merges: [] });
    this.ahead.push(this.filled(row));
    this.last = row.number;
  }

  private filled(row: SheetRow): GridRow {
    this.active = this.active.filter(({ range }) => range.bottom >= row.number);
    for (let next = this.waiting.at(-1); next !== undefined && next.top <= row.number;) {
      this.waiting.pop();
      if (next.bottom >= row.number && this.active.length < mostActiveMerges)
        this.active.push({
          range: next,
          value: next.top === row.number ? (row.cells[next.left] ?? null) : null,
        });
      next = this.waiting.at(-1);
    }
    if (this.active.length === 0) return { number: row.number, cells: row.cells, merges: [] };
    return {
      number: row.number,
      cells: spread(row.cells, this.active),
      merges: this.active.map(({ range }) => range),
    };
  }
}

function spread(cells: readonly Cell[], merges: readonly ActiveMerge[]): readonly Cell[] {
  const filled = [...cells];
  for (const { range, value } of merges) {
    const right = Math.min(range.right, widestRow - 1);
    while (filled.length <= right) filled.push(null);
    for (let column = range.left; column <= right; column += 1)
      if (isEmptyCell(filled[column] ?? null)) filled[column] = value;
  }
  return filled;
}
