import { citationParts, grades, type Citation, type Source, type UsedSource } from "@jiqun/contract";
import type { Citation as CitationRow, Source as SourceRow } from "@jiqun/prisma";
import { bilingual, bilingualOrNull } from "../rows/bilingual";
import { isoDayOrNull } from "../rows/iso-day";
import { knownValue } from "../rows/known-value";

/** A citation with the document that it points into. */
export type CitationWithSourceRow = CitationRow & { source: SourceRow };

/** How much of the data rests on a source. */
export interface SourceUseRow {
  readonly sourceId: number;
  readonly observations: number;
  readonly grades: readonly string[];
}

/** A document as it stands on the wire. */
export function mapSource(row: SourceRow): Source {
  return {
    code: row.code,
    publisher: bilingual(row.publisherZh, row.publisherEn),
    title: bilingual(row.titleZh, row.titleEn),
    published: row.publishedText,
    publishedInferred: row.publishedInferred,
    accessed: isoDayOrNull(row.accessed),
    address: row.address,
    licence: bilingual(row.licenceZh, row.licenceEn),
    note: bilingualOrNull(row.noteZh, row.noteEn),
  };
}

/** A source that nothing cites yet has no use. */
export function mapUsedSource(row: SourceRow, use: SourceUseRow | undefined): UsedSource {
  return {
    ...mapSource(row),
    observations: use?.observations ?? 0,
    grades: (use?.grades ?? []).map((grade) => knownValue(grades, grade)),
  };
}

/** `cell` is the place within the part, where the citing value has one. */
export function mapCitation(row: CitationWithSourceRow, cell: string | null = null): Citation {
  return {
    source: mapSource(row.source),
    part: knownValue(citationParts, row.part),
    locator: row.locator,
    paragraph: row.part === "paragraph" ? row.locator : null,
    cell,
    grade: knownValue(grades, row.grade),
  };
}
