import type { Prisma } from "@jiqun/prisma";

/** What a query must bring along for the mapper of citations. */
export const includeCitation = { include: { source: true } } satisfies Prisma.CitationDefaultArgs;

/** What a query must bring along for the mapper of notes. */
export const includeNote = {
  include: {
    citations: { include: { citation: includeCitation }, orderBy: { citationId: "asc" } },
  },
} satisfies Prisma.NoteDefaultArgs;
