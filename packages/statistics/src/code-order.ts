/**
 * Order of codes, ISO days and other texts of ASCII, for `sort`: negative, zero or positive. Not by the rules of a
 * language, which a browser takes tens of milliseconds to load when it is first asked for them.
 */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
