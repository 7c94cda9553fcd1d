import type { Citation } from "@jiqun/contract";

/**
 * Whether any of the sources was published by an ISO day; one dated to a month or year counts from its first day. What
 * has no source, or none with a date, cannot be placed and is not shown as known on an earlier day.
 */
export function knownBy(day: string | null, citations: readonly Pick<Citation, "source">[]): boolean {
  if (day === null) return true;
  return citations.some(({ source: { published } }) => published !== null && firstDay(published) <= day);
}

function firstDay(published: string): string {
  return `${published}-01-01`.slice(0, 10);
}
