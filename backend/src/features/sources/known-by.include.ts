import type { Prisma } from "@jiqun/prisma";

/**
 * Sources published by an ISO day, all where null; one dated to a month or year counts from its first day. One without
 * a date cannot be placed and is not known on an earlier day.
 */
export function publishedBy(asOf: string | null): Prisma.SourceWhereInput {
  return asOf === null ? {} : { published: { lte: new Date(asOf) } };
}

/** What is stated in one source, and was known from its publication on. */
export function knownBy(asOf: string | null): { citation?: Prisma.CitationWhereInput } {
  return asOf === null ? {} : { citation: { source: publishedBy(asOf) } };
}

/** What is told in several sources, and was known from the first publication of any of them on. */
export function anyKnownBy(asOf: string | null): {
  citations?: { some: { citation?: Prisma.CitationWhereInput } };
} {
  return asOf === null ? {} : { citations: { some: knownBy(asOf) } };
}
