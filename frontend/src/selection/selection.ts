import { parseFigureId, type FigureId } from "@jiqun/charts";
import { computed, type ComputedRef } from "vue";
import { useRoute, useRouter, type LocationQuery, type RouteLocationRaw } from "vue-router";

/** What is looked at. It stands in the address, so that the page is restored from its address alone. */
export interface Selection {
  /** Entity of the address; null on the home page. */
  readonly entity: ComputedRef<string | null>;
  /** The figure whose passport is open. */
  readonly figure: ComputedRef<FigureId | null>;
  /** Charts whose table is open. */
  readonly tables: ComputedRef<readonly string[]>;
  /** Values as known on this ISO day. */
  readonly asOf: ComputedRef<string | null>;
  /** What the address gives as such a day and is none; null where there is nothing wrong. */
  readonly invalidAsOf: ComputedRef<string | null>;
  readonly figureLocation: (id: FigureId) => RouteLocationRaw;
  readonly closeFigure: () => Promise<unknown>;
  readonly toggleTable: (code: string) => Promise<unknown>;
  readonly setAsOf: (day: string | null) => Promise<unknown>;
  /** The overview of an entity, of the home entity for null, as known on the same day. */
  readonly entityLocation: (code: string | null) => RouteLocationRaw;
  /** Another page, as known on the same day. */
  readonly pageLocation: (name: string, query?: Readonly<Record<string, string>>) => RouteLocationRaw;
}

export function useSelection(): Selection {
  const route = useRoute();
  const router = useRouter();
  const query = (name: string): string | null => firstOf(route.query[name]);
  const figure = computed(() => figureOf(query("figure")));
  const tables = computed(() => query("table")?.split(",").filter(Boolean) ?? []);
  const asOf = computed(() => dayOf(query("asOf")));
  const day = computed(() => (asOf.value === null ? {} : { asOf: asOf.value }));
  const replaced = (change: Record<string, string | null>): Promise<unknown> =>
    router.replace({ query: changed(route.query, change) });
  return {
    entity: computed(() => firstOf(route.params["entity"])),
    figure,
    tables,
    asOf,
    invalidAsOf: computed(() => (asOf.value === null ? query("asOf") : null)),
    figureLocation: (id) => ({ path: route.path, query: changed(route.query, { figure: id }) }),
    closeFigure: () => replaced({ figure: null }),
    toggleTable: (code) => replaced({ table: toggled(tables.value, code) }),
    setAsOf: (day) => replaced({ asOf: day }),
    entityLocation: (code) => ({
      ...(code === null ? { name: "home" } : { name: "overview", params: { entity: code } }),
      query: day.value,
    }),
    pageLocation: (name, more = {}) => ({ name, query: { ...more, ...day.value } }),
  };
}

export function figureOf(text: string | null): FigureId | null {
  return text !== null && parseFigureId(text) !== null ? text : null;
}

export function dayOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** The tables that are open after one is opened or closed; null for none. */
export function toggled(open: readonly string[], code: string): string | null {
  const next = open.includes(code) ? open.filter((other) => other !== code) : [...open, code];
  return next.length === 0 ? null : next.join(",");
}

function changed(query: LocationQuery, change: Record<string, string | null>): LocationQuery {
  const next: LocationQuery = { ...query };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}

function firstOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" ? first : null;
}
