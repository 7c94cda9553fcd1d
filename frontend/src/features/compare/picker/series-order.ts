import type { Series } from "@jiqun/contract";
import { compareCodes } from "@jiqun/statistics";

/** Series as a list offers them: the places asked for first, in their order, levels before growth, long before short. */
export function inOrder(all: readonly Series[], places: readonly string[]): readonly Series[] {
  return [...all].sort(
    (a, b) =>
      rankOf(a, places) - rankOf(b, places) ||
      Number(a.form !== "level") - Number(b.form !== "level") ||
      b.coverage.periods - a.coverage.periods ||
      compareCodes(a.code, b.code),
  );
}

function rankOf({ entity }: Series, places: readonly string[]): number {
  const at = places.indexOf(entity.code);
  return at === -1 ? places.length : at;
}

/** The list with one of its entries moved by a step; the same list at its ends. */
export function moved(codes: readonly string[], code: string, step: 1 | -1): readonly string[] {
  const from = codes.indexOf(code);
  const to = from + step;
  if (from === -1 || to < 0 || to >= codes.length) return codes;
  return codes.map((one, at) => (at === to ? code : at === from ? (codes[to] ?? one) : one));
}
