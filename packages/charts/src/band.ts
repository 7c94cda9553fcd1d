/** One of several bars that share a band of an axis. */
export interface BandPart {
  readonly index: number;
  readonly of: number;
}

const gap = 3;

/** Thickness of a bar, and how far from the middle of its band it begins, in pixels. */
export function placeInBand(
  { index, of }: BandPart,
  { band, scale }: { readonly band: number; readonly scale: number },
): { readonly thickness: number; readonly offset: number } {
  const thickness = Math.min(34 * scale, (band * 0.8) / of - gap);
  return { thickness, offset: (index - of / 2) * (thickness + gap) + gap / 2 };
}
