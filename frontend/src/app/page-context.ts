import { computed, type ComputedRef } from "vue";
import type { Entity, EntityList, EntityRef } from "@jiqun/contract";
import { useEntities, useHealth, type Query } from "../api/queries";
import { useSelection } from "../selection/selection";

/** What the whole page stands on: which entity it is about, and how fresh the data is. */
export interface PageContext {
  readonly entities: Query<EntityList>;
  readonly code: ComputedRef<string | null>;
  readonly entity: ComputedRef<Entity | null>;
  readonly home: ComputedRef<string | null>;
  readonly peers: ComputedRef<readonly string[]>;
  /** Whose visits and projects the page tells: its own for a region, those of its county for a park within. */
  readonly place: ComputedRef<EntityRef | null>;
  readonly dataAsOf: ComputedRef<string | null>;
}

export function usePageContext(): PageContext {
  const selection = useSelection();
  const entities = useEntities();
  const health = useHealth();
  const home = computed(() => entities.data.value?.home ?? null);
  const code = computed(() => selection.entity.value ?? home.value);
  const entity = computed(() => entities.data.value?.entities.find((one) => one.code === code.value) ?? null);
  const peers = computed(() => entities.data.value?.peers ?? []);
  const place = computed(() => placeOf(entity.value));
  const dataAsOf = computed(() => health.data.value?.dataAsOf ?? null);
  return { entities, code, entity, home, peers, place, dataAsOf };
}

function placeOf(entity: Entity | null): EntityRef | null {
  if (entity === null || entity.kind === "region") return entity;
  return entity.ancestors.find(({ kind }) => kind === "region") ?? entity;
}
