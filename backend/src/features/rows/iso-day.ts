/** The ISO day of a DATE column, which Prisma reads as midnight UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The same, where there may be none. */
export function isoDayOrNull(date: Date | null): string | null {
  return date === null ? null : isoDay(date);
}
