import type { Comparison, ComparisonList } from "@jiqun/contract";
import { ListedReferences } from "../observations/listed-references.mapper";

/** The answer as it goes over the wire: what observations point to stands once. */
export function listComparison({ observations, notes, ...rest }: Comparison): ComparisonList {
  const references = new ListedReferences(notes);
  const listed = observations.map(({ citation, note, import: brought, ...observation }) => ({
    ...observation,
    citation: references.citation(citation),
    cell: citation.cell,
    note: note === null ? null : references.note(note),
    import: references.import(brought),
  }));
  return { ...rest, references: references.listed, observations: listed };
}
