import { cellAddress } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";

/** A record of a text file with its number from 1. An empty line is a record without cells. */
export interface TextRecord {
  readonly number: number;
  readonly cells: readonly string[];
}

type RecordLimits = Pick<Limits, "cell" | "columns" | "rows">;

const quote = '"';

/**
 * Splits text that comes in chunks into records. A quotation mark counts at the beginning of a cell only; within quotes
 * two stand for one, and delimiters and line breaks are text. What follows a closing mark is kept as text, as
 * spreadsheets do. Lines end with LF, CRLF or CR, in any mixture.
 */
export class RecordSplitter {
  /** Text not yet taken; it begins with a cell. */
  private text = "";
  private at = 0;
  private cells: string[] = [];
  /** Whether a delimiter was the last thing taken, so that one more cell follows even if it is empty. */
  private within = false;
  private count = 0;

  constructor(
    private readonly delimiter: string,
    private readonly limits: RecordLimits,
  ) {}

  /**
   * The records that are complete with this chunk.
   * @throws FileRefused CELL_TOO_LONG, TOO_MANY_COLUMNS, TOO_MANY_ROWS, naming the row
   */
  push(chunk: string): TextRecord[] {
    this.text = this.text.slice(this.at) + chunk;
    this.at = 0;
    return this.take(false);
  }

  /**
   * The last records, once there is no more text.
   * @throws FileRefused FILE_DAMAGED where a quotation mark was never closed.
   */
  end(): TextRecord[] {
    const records = this.take(true);
    if (this.within) this.cells.push("");
    if (this.cells.length > 0) records.push(this.finish());
    return records;
  }

  private take(last: boolean): TextRecord[] {
    const records: TextRecord[] = [];
    let lineEnd = -2;
    while (this.at < this.text.length) {
      if (lineEnd !== -1 && lineEnd < this.at) lineEnd = this.text.indexOf("\n", this.at);
      if (!this.within && lineEnd === -1 && !last && this.text.length - this.at <= this.limits.cell) break;
      if (this.takeLine(lineEnd)) records.push(this.finish());
      else {
        const taken = this.takeCell(last);
        if (taken === "nothing") break;
        if (taken === "record") records.push(this.finish());
      }
    }
    return records;
  }

  /** Takes a line without quotation marks at once. */
  private takeLine(lineEnd: number): boolean {
    if (this.within || lineEnd < 0) return false;
    const end =
      this.text.charCodeAt(lineEnd - 1) === carriageReturn && lineEnd > this.at ? lineEnd - 1 : lineEnd;
    const line = this.text.slice(this.at, end);
    if (line.includes(quote) || line.includes("\r")) return false;
    this.at = lineEnd + 1;
    if (line !== "") this.cells = line.split(this.delimiter);
    return true;
  }

  /** Takes the cell at the place that the text was taken to, with what ends it. */
  private takeCell(last: boolean): "cell" | "record" | "nothing" {
    const { text, at } = this;
    const closing = text[at] === quote ? this.closingQuote(at) : at - 1;
    const end = closing === null ? text.length : this.cellEnd(closing + 1);
    if (end - at > this.limits.cell * 2 + 2) throw this.tooLong();
    // At the end of a chunk a CR may be half of a CRLF, a mark half of two, and a cell half a cell.
    if (!last && (end >= text.length - (text[end] === "\r" ? 1 : 0) || closing === null)) return "nothing";
    if (closing === null) throw new FileRefused("FILE_DAMAGED", { row: this.count + 1, found: quote });
    if (closing < at && end === at && !this.within && text[end] !== this.delimiter)
      return this.endRecord(end);
    this.cells.push(this.cellText(closing, end));
    // A line without end is not held until its end.
    if (this.cells.length > this.limits.columns) throw this.tooMany();
    if (text[end] !== this.delimiter) return this.endRecord(end);
    this.at = end + 1;
    this.within = true;
    return "cell";
  }

  private cellText(closing: number, end: number): string {
    if (closing < this.at) return this.text.slice(this.at, end);
    const quoted = this.text.slice(this.at + 1, closing);
    return quoted.replaceAll('""', quote) + this.text.slice(closing + 1, end);
  }

  private endRecord(end: number): "record" {
    const pair = this.text[end] === "\r" && this.text[end + 1] === "\n";
    this.at = end + (pair ? 2 : 1);
    return "record";
  }

  /** Place of the mark that closes a cell; null where the text ends before it. */
  private closingQuote(at: number): number | null {
    let mark = this.text.indexOf(quote, at + 1);
    while (mark !== -1 && this.text[mark + 1] === quote) mark = this.text.indexOf(quote, mark + 2);
    return mark === -1 ? null : mark;
  }

  private cellEnd(from: number): number {
    const delimiter = this.delimiter.charCodeAt(0);
    let end = from;
    for (; end < this.text.length; end++) {
      const char = this.text.charCodeAt(end);
      if (char === delimiter || char === lineFeed || char === carriageReturn) break;
    }
    return end;
  }

  private finish(): TextRecord {
    const { cells, limits } = this;
    this.count++;
    this.cells = [];
    this.within = false;
    const row = this.count;
    if (row > limits.rows) throw new FileRefused("TOO_MANY_ROWS", { limit: limits.rows });
    if (cells.length > limits.columns) throw this.tooMany(row);
    for (let column = 0; column < cells.length; column++)
      if ((cells[column]?.length ?? 0) > limits.cell) throw this.tooLongAt(row, column);
    return { number: row, cells };
  }

  private tooMany(row = this.count + 1): FileRefused {
    return new FileRefused("TOO_MANY_COLUMNS", { row, limit: this.limits.columns });
  }

  private tooLong(): FileRefused {
    return this.tooLongAt(this.count + 1, this.cells.length);
  }

  private tooLongAt(row: number, column: number): FileRefused {
    const cell = cellAddress(row, column);
    return new FileRefused("CELL_TOO_LONG", { row, cell, limit: this.limits.cell, quoted: true });
  }
}

const lineFeed = 10;
const carriageReturn = 13;
