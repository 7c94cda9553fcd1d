import { viewPages, type SavedView } from "@jiqun/contract";
import type { SavedView as SavedViewRow } from "@jiqun/prisma";
import { knownValue } from "../rows/known-value";

/** A saved view as it stands on the wire. */
export function mapSavedView(row: SavedViewRow): SavedView {
  return {
    code: row.code,
    page: knownValue(viewPages, row.page),
    name: row.name,
    state: row.state,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    savedBy: row.savedBy,
  };
}
