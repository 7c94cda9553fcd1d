import type { CellRange } from "@jiqun/tables";

/** How much of a file is read. Beyond it the file is refused with a code; nothing is cut off in silence. */
export interface Limits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes of a file that is read as a whole: .xls, .ods, a web page. */
  readonly wholeFile: number;
  /** Characters of a cell. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes that the entries of an archive unpack to, taken together. */
  readonly unpacked: number;
  /** How many times its packed size an entry may unpack to, once it is over `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Entries of an archive. */
  readonly entries: number;
  /** Elements within elements. */
  readonly xmlDepth: number;
  /** Characters of one piece of XML: a text, a tag with its attributes. */
  readonly xmlPiece: number;
  /** Characters of the texts that a workbook's sheets share; they are held in memory. */
  readonly sharedText: number;
  /** Merged ranges of a sheet. */
  readonly merges: number;
  /** Cells of one merged range; a larger one heads nothing and is passed over. */
  readonly mergedCells: number;
  /** Cells of a workbook that is read as a whole. */
  readonly cells: number;
}

const mega = 1024 * 1024;

export const usualLimits: Limits = {
  // A million observations with long labels take 100 MB.
  file: 512 * mega,
  // The whole reader takes some ten times the size of the file.
  wholeFile: 64 * mega,
  // What Excel itself allows in a cell and across a sheet.
  cell: 32_767,
  columns: 16_384,
  // Five times the rows of an Excel sheet.
  rows: 5_000_000,
  unpacked: 2048 * mega,
  // Sheets full of styled empty cells pack 1:100; a bomb packs 1:1000.
  ratio: 300,
  ratioFrom: 32 * mega,
  entries: 10_000,
  xmlDepth: 64,
  xmlPiece: mega,
  sharedText: 64 * mega,
  merges: 100_000,
  // A whole column of an Excel sheet.
  mergedCells: 1_048_576,
  cells: 5_000_000,
};

/** Whether a merged range may head anything; one over a whole sheet would hide every column behind one label. */
export function isSaneMerge({ top, left, bottom, right }: CellRange, limits: Limits): boolean {
  return (bottom - top + 1) * (right - left + 1) <= limits.mergedCells;
}
