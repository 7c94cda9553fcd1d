/** Which of many rows or columns are in view. */
export interface Stretch {
  /** First in view, from 0. */
  readonly first: number;
  /** Behind the last in view. */
  readonly end: number;
}

/** Beginnings of columns and behind them the end of the last: widths 50, 80 give 0, 50, 130. */
export function beginnings(widths: readonly number[]): readonly number[] {
  const all = [0];
  for (const width of widths) all.push((all.at(-1) ?? 0) + width);
  return all;
}

/** Columns of which a part lies between two places. */
export function columnsBetween(starts: readonly number[], from: number, to: number): Stretch {
  const count = starts.length - 1;
  const first = starts.findIndex((_, index) => index < count && (starts[index + 1] ?? 0) > from);
  if (first < 0) return { first: 0, end: 0 };
  const after = starts.findIndex((start, index) => index > first && start >= to);
  return { first, end: after < 0 ? count : Math.min(after, count) };
}

/** Rows of one height of which a part lies between two places, with some before and behind. */
export function rowsBetween(
  of: { readonly height: number; readonly count: number },
  from: number,
  to: number,
): Stretch {
  const spare = 6;
  const first = Math.max(0, Math.floor(from / of.height) - spare);
  return { first, end: Math.min(of.count, Math.ceil(to / of.height) + spare) };
}

/** Width of a column by its longest text, in the width of a Chinese character; within bounds. */
export function columnWidth(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map(textWidth));
  return Math.min(15, Math.max(4, longest + 1.6));
}

function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (letter.charCodeAt(0) >= 0x2010 ? 1 : 0.58), 0);
}
