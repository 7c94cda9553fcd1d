/** Index of the last of ascending starts that is not after the row; 0 where all are after it. */
export function lastAtOrBefore(starts: readonly { readonly row: number }[], row: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.row ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
