/**
 * How the words of a source bound a number. SDMX has no code for "at least", so this is an attribute of its own
 * beside OBS_STATUS.
 *
 * | code | words | quantity |
 * |---|---|---|
 * | EQ | 362个 | the number itself |
 * | GT / GE | 超过, 突破 / 以上, 不低于 | lower bound, open / closed |
 * | LT / LE | 不足, 低于 / 以内, 不超过 | upper bound, open / closed |
 * | AP | 约, 左右, 1/5, 三成 | about the point; both bounds by convention |
 * | OV | 50余, 50多 | over the point; upper bound by convention |
 * | NR | 近400 | nearly the point; lower bound by convention |
 * | RG | 10—15 | between two stated numbers |
 */
export const qualifiers = ["EQ", "GT", "GE", "LT", "LE", "AP", "OV", "NR", "RG"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number as far as its source tells it: an interval with the words it was stated in. Base units (1.5亿元 is 1.5e8, 20% is 0.2). */
export interface Quantity {
  /** Greatest known lower bound; null when the source gives none. */
  readonly lower: number | null;
  /** True when the lower bound itself is excluded. False where `lower` is null. */
  readonly lowerOpen: boolean;
  /** Least known upper bound; null when the source gives none. */
  readonly upper: number | null;
  /** True when the upper bound itself is excluded. False where `upper` is null. */
  readonly upperOpen: boolean;
  /** The number that the source prints; null for a range or a result that has no single number. */
  readonly point: number | null;
  readonly qualifier: Qualifier;
  /** Whether the lower bound is a convention of reading rather than the source's statement. */
  readonly lowerByConvention: boolean;
  /** Whether the upper bound is a convention of reading rather than the source's statement. */
  readonly upperByConvention: boolean;
  /** The words of the source for this figure, such as 50余家; null for a computed result. */
  readonly asStated: string | null;
}
