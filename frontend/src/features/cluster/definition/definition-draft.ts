import type { Industry } from "@jiqun/contract";

/** A class of the tree with how deep it lies and what may be done with it. */
export interface ClassChoice {
  readonly industry: Industry;
  readonly depth: number;
  readonly chosen: boolean;
  /** A chosen class that holds it; null for none. */
  readonly within: string | null;
  /** Whether it is of another classification than what is chosen. */
  readonly foreign: boolean;
}

/** The classes as a tree, those of one classification together. */
export function classChoices(
  industries: readonly Industry[],
  chosen: readonly string[],
): readonly ClassChoice[] {
  const byCode = new Map(industries.map((one) => [one.code, one]));
  const classification = byCode.get(chosen[0] ?? "")?.classification ?? null;
  const below = (parent: string | null, depth: number): readonly ClassChoice[] =>
    industries
      .filter((one) => one.parent === parent)
      .flatMap((industry) => [
        {
          industry,
          depth,
          chosen: chosen.includes(industry.code),
          within: heldBy(industry, { byCode, chosen }),
          foreign: classification !== null && industry.classification !== classification,
        },
        ...below(industry.code, depth + 1),
      ]);
  return below(null, 0);
}

/** The classes after one is chosen or left: what lies within a chosen class goes, for it would count twice. */
export function toggledClass(
  industries: readonly Industry[],
  chosen: readonly string[],
  code: string,
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const byCode = new Map(industries.map((one) => [one.code, one]));
  const next = [...chosen, code];
  return next.filter((other) => {
    const industry = byCode.get(other);
    return industry === undefined || heldBy(industry, { byCode, chosen: next }) === null;
  });
}

function heldBy(
  industry: Industry,
  { byCode, chosen }: { readonly byCode: ReadonlyMap<string, Industry>; readonly chosen: readonly string[] },
): string | null {
  const seen = new Set<string>();
  for (
    let above = industry.parent;
    above !== null && !seen.has(above);
    above = byCode.get(above)?.parent ?? null
  ) {
    if (chosen.includes(above)) return above;
    seen.add(above);
  }
  return null;
}
