import type { CellRange } from "@jiqun/tables";
import type { Archive } from "../archive/read-archive";
import { FileRefused } from "../file-refused";
import { isSaneMerge, type Limits } from "../limits";
import { decodeXml } from "../xml/decode-xml";
import { cellRange } from "./cell-reference";

const tag = /<(?:[\w.-]{1,40}:)?mergeCell\s[^<>]{0,200}/g;
const reference = /\bref\s{0,9}=\s{0,9}["']([$A-Za-z0-9:]{1,40})["']/;

/** Characters that a tag cut in two at the end of a chunk may take. */
const longestTag = 300;

/**
 * Merged ranges of a sheet. They stand behind its cells, so the sheet is unpacked once for them alone, without being
 * parsed: within XML a `<` cannot stand in a text, so the tags can be told by their characters.
 */
export async function mergedRanges(
  entry: string,
  archive: Archive,
  limits: Limits,
): Promise<readonly CellRange[]> {
  const ranges: CellRange[] = [];
  let rest = "";
  for await (const chunk of decodeXml(archive.read(entry))) {
    const text = rest + chunk;
    const open = text.lastIndexOf("<");
    const cut =
      open !== -1 && text.length - open < longestTag && !text.includes(">", open) ? open : text.length;
    rest = text.slice(cut);
    if (text.includes("mergeCell")) collect(text.slice(0, cut), ranges, limits);
  }
  return ranges;
}

function collect(text: string, ranges: CellRange[], limits: Limits): void {
  for (const [found] of text.matchAll(tag)) {
    const range = cellRange(reference.exec(found)?.[1] ?? "");
    if (range === null) throw new FileRefused("FILE_DAMAGED", { found: found.slice(0, 80) });
    if (range.right >= limits.columns) throw new FileRefused("TOO_MANY_COLUMNS", { limit: limits.columns });
    if (ranges.length === limits.merges) throw new FileRefused("MEMORY_EXCEEDED", { limit: limits.merges });
    if (isSaneMerge(range, limits)) ranges.push(range);
  }
}
