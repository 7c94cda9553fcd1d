import type { Cell, DayCell } from "@jiqun/tables";

export type Attributes = Readonly<Record<string, string>>;

/** A cell of an OpenDocument sheet from its attributes and the text that it shows. */
export function cellValue(attributes: Attributes, text: string): Cell {
  const hasFormula = attributes["table:formula"] !== undefined;
  // Programs write a failed formula as a text or as zero; what is shown tells.
  if (attributes["calcext:value-type"] === "error" || (hasFormula && /^(#|Err:)/.test(text)))
    return { kind: "fault", text };
  const value = numberOf(attributes["office:value"]);
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
      return value !== null && text.endsWith("%") ? { kind: "percent", value } : value;
    case "percentage":
      return value === null ? null : { kind: "percent", value };
    case "date":
      return dayOf(attributes["office:date-value"] ?? "", text);
    case "boolean":
      return attributes["office:boolean-value"] === "true" ? "TRUE" : "FALSE";
    case "string":
      return attributes["office:string-value"] ?? text;
    default:
      if (hasFormula && text === "") return { kind: "fault", text: "" };
      return text === "" ? null : text;
  }
}

function numberOf(value: string | undefined): number | null {
  const number = Number(value ?? "");
  return value === undefined || value === "" || !Number.isFinite(number) ? null : number;
}

function dayOf(stated: string, text: string): Cell {
  if (!/^\d{4}-\d{2}-\d{2}/.test(stated)) return text === "" ? null : text;
  const day = stated.slice(0, 10);
  return { kind: "day", day, shown: shownOf(day, text.slice(0, 100)) };
}

/** How much of a day its text shows: 2024年3月 a month, 2024 a year. */
function shownOf(day: string, text: string): DayCell["shown"] {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (!numbers.includes(year)) return "day";
  if (numbers.length === 2 && numbers.includes(month)) return "month";
  if (numbers.length !== 1) return "day";
  return /^\s?\d{4}\s?年?\s?$/.test(text) ? "year" : "month";
}
