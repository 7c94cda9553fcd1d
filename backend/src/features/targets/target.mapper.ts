import { targetForms, type Target } from "@jiqun/contract";
import type { Entity, Indicator, Target as TargetRow } from "@jiqun/prisma";
import { mapEntityRef } from "../entities/entity.mapper";
import { mapIndicator } from "../indicators/indicator.mapper";
import { mapNoteOrNull, type NoteWithCitationsRow } from "../notes/note.mapper";
import { mapQuantity } from "../quantities/quantity.mapper";
import { knownValue } from "../rows/known-value";
import { mapScope, type ScopeWithClusterRow } from "../scopes/scope.mapper";
import { type CitationWithSourceRow, mapCitation } from "../sources/source.mapper";

/** A target with its dimensions, citation and note. */
export type FullTargetRow = TargetRow & {
  indicator: Indicator;
  entity: Entity;
  scope: ScopeWithClusterRow;
  citation: CitationWithSourceRow;
  note: NoteWithCitationsRow | null;
};

/** A target as it stands on the wire. */
export function mapTarget(row: FullTargetRow): Target {
  return {
    code: row.code,
    indicator: mapIndicator(row.indicator),
    entity: mapEntityRef(row.entity),
    scope: mapScope(row.scope),
    form: knownValue(targetForms, row.form),
    period: row.period,
    quantity: mapQuantity(row),
    multiplier: row.unitMult,
    decimals: row.decimals,
    setOn: row.setOn,
    citation: mapCitation(row.citation),
    note: mapNoteOrNull(row.note),
  };
}
