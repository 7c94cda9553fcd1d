import { computed, type ComputedRef } from "vue";
import type { Entity } from "@jiqun/contract";
import { useEntities, useHealth, type Query } from "../api/queries";
import { useSelection } from "../selection/selection";

/** What the whole page stands on: which entity it is about, and how fresh the data is. */
export interface PageContext {
  readonly entities: Query<{ home: string | null; entities: Entity[] }>;
  readonly code: ComputedRef<string | null>;
  readonly entity: ComputedRef<Entity | null>;
  readonly home: ComputedRef<string | null>;
  readonly dataAsOf: ComputedRef<string | null>;
}

export function usePageContext(): PageContext {
  const selection = useSelection();
  const entities = useEntities();
  const health = useHealth();
  const home = computed(() => entities.data.value?.home ?? null);
  const code = computed(() => selection.entity.value ?? home.value);
  const entity = computed(() => entities.data.value?.entities.find((one) => one.code === code.value) ?? null);
  return { entities, code, entity, home, dataAsOf: computed(() => health.data.value?.dataAsOf ?? null) };
}
