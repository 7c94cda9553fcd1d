import { isEmptyCell, type SheetRow } from "../cell";
import type { RecordsLayout } from "./layout";

/** A column that is not read, with how many cells of it hold something. */
export interface LeftOutColumn {
  readonly column: number;
  readonly header: string;
  readonly cells: number;
}

/** Columns that a layout reads, or knows and keeps beside. */
export function knownColumns(layout: RecordsLayout): ReadonlySet<number> {
  const { keys, time, slots, values, attributes, dataflow, packed } = layout;
  const keyColumns = packed === null ? keys.flatMap(({ words, code }) => [words, code]) : [0];
  const timeColumns =
    time.kind === "column"
      ? [time.column]
      : time.kind === "parts"
        ? [time.year, time.month, time.quarter]
        : [];
  const { statuses, confidentiality, qualifier, asStated, knownOn, action } = values;
  const all = [
    ...[...keyColumns, ...timeColumns, ...slots.map(({ column }) => column)],
    ...[...statuses, confidentiality, qualifier, asStated, knownOn, action],
    ...[...attributes, dataflow],
  ];
  return new Set(all.filter((column) => column !== null));
}

/** Counts what stands in columns that are not read, so that nothing is left out in silence. */
export class ColumnTally {
  private readonly known: ReadonlySet<number>;
  private readonly unread = new Map<number, number>();

  constructor(private readonly layout: RecordsLayout) {
    this.known = knownColumns(layout);
    layout.headers.forEach((_, column) => {
      if (!this.known.has(column)) this.unread.set(column, 0);
    });
  }

  row({ cells }: SheetRow): void {
    for (const column of this.unread.keys()) this.count(column, cells);
    for (let column = this.layout.headers.length; column < cells.length; column++) {
      if (!this.unread.has(column)) this.count(column, cells);
    }
  }

  leftOut(): readonly LeftOutColumn[] {
    return [...this.unread]
      .map(([column, cells]) => ({ column, cells, header: this.layout.headers[column] ?? "" }))
      .sort((one, other) => one.column - other.column);
  }

  private count(column: number, cells: SheetRow["cells"]): void {
    const filled = isEmptyCell(cells[column] ?? null) ? 0 : 1;
    this.unread.set(column, (this.unread.get(column) ?? 0) + filled);
  }
}
