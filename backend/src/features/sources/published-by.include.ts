import type { Prisma } from "@jiqun/prisma";

/**
 * Sources published by an ISO day, all where null; one dated to a month or year counts from its first day. One without
 * a date cannot be placed and is not known on an earlier day.
 */
export function publishedBy(asOf: string | null): Prisma.SourceWhereInput {
  return asOf === null ? {} : { published: { lte: new Date(asOf) } };
}
