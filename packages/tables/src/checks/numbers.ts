/** The middle of some numbers; zero of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const enough = 15;

/** A number for people to read: without the noise of its last digits. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(enough)));
}
