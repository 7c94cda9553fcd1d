/** A cell by its row, from 1 as people see it, and its column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface PlaceRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const letterA = 65;

/** Letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(letterA + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export function addressOfCell({ row, column }: CellPlace): string {
  return `${columnName(column)}${row}`;
}

/** The cell or range of an address, with or without its sheet: C7, 月报!C7, A4:Z35. Null for anything else. */
export function rangeOf(address: string): PlaceRange | null {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [from, to = from, ...rest] = plain.split(":");
  const first = placeOf(from ?? "");
  const last = placeOf(to ?? "");
  if (first === null || last === null || rest.length > 0) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** The first cell of an address. */
export function firstCellOf(address: string): CellPlace | null {
  const range = rangeOf(address);
  return range === null ? null : { row: range.top, column: range.left };
}

function placeOf(text: string): CellPlace | null {
  const [, letters, digits] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined || Number(digits) === 0) return null;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - letterA + 1,
    0,
  );
  return { row: Number(digits), column: column - 1 };
}

export function within({ row, column }: CellPlace, range: PlaceRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
