import { projectFigureKinds, projectStages, type Project } from "@jiqun/contract";
import type { Entity, ProjectFigure, ProjectPartner, Project as ProjectRow } from "@jiqun/prisma";
import { mapEntityRef } from "../entities/entity.mapper";
import { mapUnit } from "../indicators/indicator.mapper";
import { mapNoteOrNull, type NoteWithCitationsRow } from "../notes/note.mapper";
import { mapQuantity } from "../quantities/quantity.mapper";
import { bilingual } from "../rows/bilingual";
import { knownValue } from "../rows/known-value";
import { type CitationWithSourceRow, mapCitation } from "../sources/source.mapper";

type FigureRow = ProjectFigure & { citation: CitationWithSourceRow };

/** A project with its location, partners, figures, citations and note. */
export type FullProjectRow = ProjectRow & {
  location: Entity;
  partners: (ProjectPartner & { entity: Entity })[];
  figures: FigureRow[];
  citations: { citation: CitationWithSourceRow }[];
  note: NoteWithCitationsRow | null;
};

/** A project as it stands on the wire. */
export function mapProject(row: FullProjectRow): Project {
  return {
    code: row.code,
    name: bilingual(row.nameZh, row.nameEn),
    location: mapEntityRef(row.location),
    stage: knownValue(projectStages, row.stage),
    stageAsStated: row.stageAsStated,
    stageAsOf: row.stageAsOf,
    partners: row.partners.map(({ entity, role }) => ({
      entity: mapEntityRef(entity),
      role: knownValue(["investor", "partner"] as const, role),
    })),
    figures: row.figures.map(mapFigure),
    citations: row.citations.map(({ citation }) => mapCitation(citation)),
    note: mapNoteOrNull(row.note),
  };
}

function mapFigure(row: FigureRow): Project["figures"][number] {
  return {
    kind: knownValue(projectFigureKinds, row.kind),
    unit: mapUnit(row.unit),
    quantity: mapQuantity(row),
    multiplier: row.unitMult,
    decimals: row.decimals,
    citation: mapCitation(row.citation),
  };
}
