import { cellAddress, type Cell, type CellRange, type SheetRow } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { XmlHandlers } from "../xml/read-xml";
import { type Attributes, cellValue } from "./cell-value";
import { Paragraphs } from "./paragraphs";

/** What is done with the parts of a document's content. */
export interface ContentEvents {
  table?(name: string, hidden: boolean): void;
  /** A row of the table opened last. Rows without anything in them are left out. */
  row?(row: SheetRow): void;
  merge?(range: CellRange): void;
}

/** Reads the tables of an OpenDocument spreadsheet from its content. Repetitions of what is empty take no room. */
export class ContentReader implements XmlHandlers {
  private readonly hiddenStyles = new Set<string>();
  private style = "";
  /** Tables within tables are drawn objects; they are no sheets. */
  private tables = 0;
  private sheet = "";
  private rowNumber = 0;
  private rowRepeat = 1;
  private cells: Cell[] = [];
  private column = 0;
  private cell: Attributes | null = null;
  private covered = false;
  private repeated = 0;
  private readonly paragraphs: Paragraphs;

  constructor(
    private readonly events: ContentEvents,
    private readonly limits: Limits,
  ) {
    this.paragraphs = new Paragraphs(limits.cell);
  }

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) return this.paragraphs.open(name, attributes);
    if (name === "style") this.style = attributes["style:name"] ?? "";
    else if (name === "table-properties") this.noteStyle(attributes);
    else if (name === "table") this.openTable(attributes);
    else if (this.tables !== 1) return;
    else if (name === "table-row") this.openRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell")
      this.openCell(attributes, name.startsWith("covered"));
  }

  text(piece: string): void {
    if (this.cell !== null) this.paragraphs.text(piece);
  }

  close(name: string): void {
    if (name === "table-cell" || name === "covered-table-cell") this.closeCell();
    else if (this.cell !== null) this.paragraphs.close(name);
    else if (name === "table") this.tables--;
    else if (name === "table-row" && this.tables === 1) this.closeRow();
  }

  private noteStyle(attributes: Attributes): void {
    if (attributes["table:display"] === "false") this.hiddenStyles.add(this.style);
  }

  private openTable(attributes: Attributes): void {
    if (++this.tables > 1) return;
    this.sheet = attributes["table:name"] ?? "";
    this.rowNumber = 0;
    this.events.table?.(this.sheet, this.hiddenStyles.has(attributes["table:style-name"] ?? ""));
  }

  private openRow(attributes: Attributes): void {
    this.rowRepeat = this.repeatOf(attributes["table:number-rows-repeated"]);
    this.cells = [];
    this.column = 0;
  }

  private openCell(attributes: Attributes, covered: boolean): void {
    this.cell = attributes;
    this.covered = covered;
  }

  private closeCell(): void {
    if (this.cell === null) return;
    const attributes = this.cell;
    const cell = cellValue(attributes, this.paragraphs.take());
    const repeat = this.repeatOf(attributes["table:number-columns-repeated"]);
    this.cell = null;
    this.noteMerge(attributes);
    if (cell !== null && !this.covered) this.place(cell, repeat);
    this.column += repeat;
  }

  private place(cell: Cell, repeat: number): void {
    if (this.column + repeat > this.limits.columns)
      throw this.refused("TOO_MANY_COLUMNS", this.limits.columns);
    this.countRepeated(repeat - 1);
    while (this.cells.length < this.column) this.cells.push(null);
    for (let time = 0; time < repeat; time++) this.cells.push(cell);
  }

  private noteMerge(attributes: Attributes): void {
    const columns = this.repeatOf(attributes["table:number-columns-spanned"]);
    const rows = this.repeatOf(attributes["table:number-rows-spanned"]);
    if (columns * rows === 1) return;
    const top = this.rowNumber + 1;
    const right = this.column + columns - 1;
    if (right >= this.limits.columns) throw this.refused("TOO_MANY_COLUMNS", this.limits.columns);
    this.events.merge?.({ top, left: this.column, bottom: top + rows - 1, right });
  }

  private closeRow(): void {
    const { cells, rowRepeat } = this;
    const first = this.rowNumber + 1;
    this.rowNumber += rowRepeat;
    if (cells.length === 0) return;
    if (this.rowNumber > this.limits.rows)
      throw new FileRefused("TOO_MANY_ROWS", { sheet: this.sheet, limit: this.limits.rows });
    this.countRepeated((rowRepeat - 1) * cells.length);
    for (let number = first; number <= this.rowNumber; number++) this.events.row?.({ number, cells });
  }

  /** A few characters can stand for millions of cells. */
  private countRepeated(cells: number): void {
    this.repeated += cells;
    if (this.repeated > this.limits.cells)
      throw new FileRefused("ARCHIVE_BOMB", { sheet: this.sheet, limit: this.limits.cells });
  }

  private repeatOf(value: string | undefined): number {
    const count = Number(value ?? 1);
    if (!Number.isSafeInteger(count) || count < 1) throw this.refused("FILE_DAMAGED");
    return count;
  }

  private refused(code: "TOO_MANY_COLUMNS" | "FILE_DAMAGED", limit?: number): FileRefused {
    const cell = cellAddress(this.rowNumber + 1, this.column);
    const place = { sheet: this.sheet, row: this.rowNumber + 1, cell };
    return new FileRefused(code, limit === undefined ? place : { ...place, limit });
  }
}
