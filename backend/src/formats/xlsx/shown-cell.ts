import type { Cell } from "@jiqun/tables";
import type { ShownAs } from "./number-format";

const msOfDay = 86_400_000;
/** 31 December 9999, the last day that a workbook can show. */
const lastSerial = 2_958_465;
/** Days from the workbook's zero to 1970: of those that count from 1900, and from 1904. */
const zero = { from1900: 25_569, from1904: 24_107 };

/** A stored number as its workbook shows it. */
export function shownCell(value: number, shown: ShownAs, from1904: boolean): Cell {
  switch (shown) {
    case "number":
      return value;
    case "percent":
      return { kind: "percent", value };
    case "elapsed":
      return clock(value, Math.floor(value * 24 + 1e-9));
    case "time":
      return clock(value, null);
    case "day":
    case "month":
    case "year":
      return dayCell(value, shown, from1904);
  }
}

function dayCell(serial: number, shown: "day" | "month" | "year", from1904: boolean): Cell {
  const whole = Math.floor(serial);
  // A workbook shows such a day as a row of number signs.
  if (whole < (from1904 ? 0 : 1) || whole > lastSerial) return { kind: "fault", text: "#####" };
  return { kind: "day", day: isoDay(whole, from1904), shown };
}

function isoDay(serial: number, from1904: boolean): string {
  if (from1904) return isoOf(serial - zero.from1904);
  // Workbooks that count from 1900 have a 29 February in that year, day 60.
  if (serial === 60) return "1900-02-29";
  return isoOf(serial - zero.from1900 + (serial < 60 ? 1 : 0));
}

const isoOf = (days: number): string => new Date(days * msOfDay).toISOString().slice(0, 10);

/** A time of day is no number of anything: it is kept in words. */
function clock(value: number, hours: number | null): Cell {
  const seconds = Math.round((value - Math.floor(value)) * 86_400);
  const two = (part: number): string => String(part).padStart(2, "0");
  const hour = hours ?? Math.floor(seconds / 3600) % 24;
  return `${two(hour)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A cell that states its day as text: 2024-03-01T00:00:00. */
export function statedDay(text: string): Cell {
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? { kind: "day", day: text.slice(0, 10), shown: "day" } : text;
}
