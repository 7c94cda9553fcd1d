import { tryParsePeriod } from "@jiqun/statistics";
import type { Fault } from "../fault";
import type { Row } from "./table";

/** Thrown within one row; collected by the reader of the file. */
export class CellFault extends Error {
  constructor(
    readonly column: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** The cells of one row, read as what they should be. Each method throws a CellFault that names the column. */
export class CellReader {
  constructor(
    readonly row: Row,
    private readonly file: string,
  ) {}

  text(column: string): string {
    const value = this.optional(column);
    if (value === null) throw new CellFault(column, "不能为空", "must not be empty");
    return value;
  }

  optional(column: string): string | null {
    const value = this.row.cells[column] ?? "";
    return value === "" ? null : value;
  }

  list(column: string): string[] {
    return (this.optional(column) ?? "")
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }

  oneOf<T extends string>(column: string, allowed: readonly T[], fallback?: T): T {
    const value = this.optional(column) ?? fallback ?? "";
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const known = allowed.join(", ");
    throw value === ""
      ? new CellFault(column, `不能为空，应为其中之一：${known}`, `must not be empty: one of ${known}`)
      : new CellFault(column, `「${value}」应为其中之一：${known}`, `"${value}" should be one of: ${known}`);
  }

  integer(column: string): number | null {
    const value = this.optional(column);
    if (value === null) return null;
    if (!/^-?\d{1,9}$/.test(value))
      throw new CellFault(column, `「${value}」不是整数`, `"${value}" is no integer`);
    return Number(value);
  }

  /** The first or last day of `2024`, `2024-03` or `2024-03-15`; null for an empty cell. */
  day(column: string, which: "first" | "last"): string | null {
    const value = this.optional(column);
    if (value === null) return null;
    const period = /^\d{4}(-\d{2}){0,2}$/.test(value) ? tryParsePeriod(value) : null;
    if (period !== null) return which === "first" ? period.start : period.end;
    throw new CellFault(column, `「${value}」不是日期（2024-03-15）`, `"${value}" is no date (2024-03-15)`);
  }

  faultOf(error: CellFault): Fault {
    return {
      file: this.file,
      row: this.row.line,
      column: error.column,
      message: { zh: error.zh, en: error.en },
    };
  }
}
