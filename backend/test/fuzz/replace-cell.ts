import type { Random } from "./random";

/** A table of plain text whose cells hold no quotes. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
}

export function textTable(text: string): TextTable {
  return {
    rows: text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split(",")),
  };
}

/** The table with another text in one cell. */
export function replaceCell(
  { rows }: TextTable,
  { row, column, text }: { readonly row: number; readonly column: number; readonly text: string },
): Buffer {
  const cell = /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((cells, at) =>
    at === row ? cells.map((old, place) => (place === column ? cell : old)) : cells,
  );
  return Buffer.from(`${lines.map((cells) => cells.join(",")).join("\n")}\n`);
}

const marks = [..."0123456789.,-+ eE%()~≥≤<>约余近超万亿—…:x#*/①年月\u00A0　"];

/** A text that looks something like a number. */
export function oddNumber(random: Random): string {
  const length = 1 + random.below(9);
  const text = Array.from({ length }, () =>
    random.next() < 0.6 ? String(random.below(10)) : random.pick(marks),
  );
  return text.join("");
}

/**
 * The number that a text plainly is: digits with one point, grouped by threes or not, a sign, a power of ten. Beside it
 * may stand what says something else than its size: spaces, a percent sign, a flag, a footnote's mark. Null for
 * anything that needs understanding.
 */
export function plainNumber(text: string): number | null {
  const bare = text
    .normalize("NFKC")
    .replace(/[\s%①*#]/gu, "")
    .replace(/(?<=[\d.])[a-z]{1,3}$/i, "");
  const [, inBrackets] = /^\(([\d.,]+)\)$/.exec(bare) ?? [];
  const number = inBrackets === undefined ? bare : `-${inBrackets}`;
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[-+]?\d+)?$|^[-+]?\.\d+$/i.test(number)) return null;
  return Number(number.replaceAll(",", ""));
}
