import type { Cell } from "../cell";

/** Spaces before the words of a cell; a wide one counts two. */
export function indentOf(cell: Cell): number {
  if (typeof cell !== "string") return 0;
  const spaces = /^\s*/.exec(cell)?.[0] ?? "";
  return [...spaces].reduce((sum, space) => sum + (space === "\u3000" ? 2 : 1), 0);
}
