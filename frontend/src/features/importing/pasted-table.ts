/** How many rows and columns a pasted text has; null where it is no table. */
export function pastedShape(text: string): { readonly rows: number; readonly columns: number } | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const columns = Math.max(0, ...lines.map((line) => line.split("\t").length));
  return lines.length < 2 || columns < 2 ? null : { rows: lines.length, columns };
}
