import { cellAddress, type Cell, type SheetRow } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { XmlHandlers } from "../xml/read-xml";
import { cellPlace } from "./cell-reference";
import type { ShownAs } from "./number-format";
import { shownCell, statedDay } from "./shown-cell";
import { TextRuns, unescaped } from "./text-runs";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly ShownAs[];
  readonly from1904: boolean;
}

/** Collects the rows of a worksheet from its XML. Rows without anything in them are left out. */
export class SheetReader implements XmlHandlers {
  private rows: SheetRow[] = [];
  private rowNumber = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type = "n";
  private style = 0;
  private hasFormula = false;
  private value: string | null = null;
  private within = false;
  private readonly runs: TextRuns;

  constructor(
    private readonly context: SheetContext,
    private readonly limits: Limits,
  ) {
    this.runs = new TextRuns(limits.cell);
  }

  /** Rows that are complete since the last call. */
  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "dimension":
        return this.checkDimension(attributes["ref"] ?? "");
      case "row":
        return this.openRow(attributes["r"]);
      case "c":
        return this.openCell(attributes);
      case "f":
        this.hasFormula = true;
        return;
      case "v":
        this.value = "";
        this.within = true;
        return;
      default:
        this.runs.open(name);
    }
  }

  text(piece: string): void {
    if (!this.within) return this.runs.text(piece);
    this.value = (this.value ?? "") + piece;
    if (this.value.length > this.limits.cell * 7) throw this.refused("CELL_TOO_LONG");
  }

  close(name: string): void {
    if (name === "v") this.within = false;
    else if (name === "c") this.closeCell();
    else if (name === "row") this.closeRow();
    else this.runs.close(name);
  }

  private checkDimension(reference: string): void {
    const last = cellPlace(reference.slice(reference.indexOf(":") + 1));
    if (last !== null && last.column >= this.limits.columns) throw this.refused("TOO_MANY_COLUMNS");
  }

  private openRow(reference: string | undefined): void {
    const number = reference === undefined ? this.rowNumber + 1 : Number(reference);
    if (!Number.isInteger(number) || number <= this.rowNumber) throw this.refused("FILE_DAMAGED");
    this.rowNumber = number;
    if (number > this.limits.rows) throw new FileRefused("TOO_MANY_ROWS", { limit: this.limits.rows });
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const column = this.columnOf(attributes["r"]);
    if (column >= this.limits.columns) throw this.refused("TOO_MANY_COLUMNS");
    if (column <= this.column) throw this.refused("FILE_DAMAGED");
    this.column = column;
    this.type = attributes["t"] ?? "n";
    this.style = Number(attributes["s"] ?? 0);
    this.hasFormula = false;
    this.value = null;
  }

  private columnOf(reference: string | undefined): number {
    if (reference === undefined) return this.column + 1;
    const place = cellPlace(reference);
    if (place === null || place.row !== this.rowNumber) throw this.refused("FILE_DAMAGED");
    return place.column;
  }

  private closeCell(): void {
    const cell = this.cellOf();
    if (cell === null) return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells.push(cell);
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.rows.push({ number: this.rowNumber, cells: this.cells });
    this.cells = [];
  }

  private cellOf(): Cell {
    if (this.type === "inlineStr") return this.runs.take();
    if (this.value === null || (this.value === "" && this.type !== "str"))
      return this.hasFormula ? { kind: "fault", text: "" } : null;
    return this.valueOf(this.value);
  }

  private valueOf(value: string): Cell {
    switch (this.type) {
      case "s":
        return this.sharedString(value);
      case "str":
        return this.checkedText(unescaped(value));
      case "b":
        return value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "e":
        return { kind: "fault", text: value };
      case "d":
        return statedDay(value);
      default:
        return this.numberOf(value);
    }
  }

  private sharedString(value: string): string {
    const text = this.context.strings[Number(value)];
    if (text === undefined) throw this.refused("FILE_DAMAGED");
    return text;
  }

  private checkedText(text: string): string {
    if (text.length > this.limits.cell) throw this.refused("CELL_TOO_LONG");
    return text;
  }

  private numberOf(value: string): Cell {
    const number = Number(value);
    if (!Number.isFinite(number) || !decimal.test(value)) throw this.refused("FILE_DAMAGED");
    return shownCell(number, this.context.styles[this.style] ?? "number", this.context.from1904);
  }

  private refused(code: "FILE_DAMAGED" | "TOO_MANY_COLUMNS" | "CELL_TOO_LONG"): FileRefused {
    const row = Math.max(1, this.rowNumber);
    return new FileRefused(code, { row, cell: cellAddress(row, Math.max(0, this.column)) });
  }
}

/** JavaScript would read 0x10 and blanks as numbers, too. */
const decimal = /^\s*[-+\d.][-+\d.Ee]*\s*$/;
