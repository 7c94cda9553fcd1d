import type { SavedView, SaveViewRequest } from "@jiqun/contract";

/** A view to be written, and the one whose place it takes, as it was seen; null for a new one. */
export interface Wanted {
  /** What the reader wants: to keep what the page shows, or another name for what was kept. */
  readonly intent: "save" | "rename";
  readonly view: Pick<SaveViewRequest, "name" | "state" | "version">;
  readonly over: SavedView | null;
  /** What is said once it is done. */
  readonly done: string;
}

/** A view that stands in the way, as it is by now, and what would be written over it. */
export interface Conflict {
  readonly kind: "taken" | "changed";
  readonly other: SavedView;
  readonly wanted: Wanted;
}

/**
 * What is written when the reader insists. A renamed view keeps what others have made of it meanwhile. Null where a name
 * is taken that another was to be given: what has it would be lost, and the renamed one would be there twice.
 */
export function insisted({ kind, other, wanted }: Conflict): Wanted | null {
  if (wanted.intent === "save") return { ...wanted, over: other };
  if (kind === "taken") return null;
  const { state, version } = other;
  return { ...wanted, view: { name: wanted.view.name, state, version }, over: other };
}
