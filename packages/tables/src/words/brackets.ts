export interface Bracket {
  /** Offsets of the opening bracket and of the place after the closing one. */
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  readonly inner: string;
}

const opening = "(（[［【〔";
const closing = ")）]］】〕";

/** The last bracket that closes before an offset, with the bracket that opens it; null where there is none. */
export function lastBracket(text: string, before: number): Bracket | null {
  let end = before - 1;
  while (end >= 0 && !closing.includes(text.charAt(end))) end -= 1;
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (closing.includes(character)) depth += 1;
    if (!opening.includes(character)) continue;
    depth -= 1;
    if (depth === 0)
      return {
        start: at,
        end: end + 1,
        open: character,
        close: text.charAt(end),
        inner: text.slice(at + 1, end),
      };
  }
  return null;
}
