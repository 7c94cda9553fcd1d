import { computed, type ComputedRef } from "vue";
import { useRoute, useRouter, type LocationQuery, type RouteLocationRaw } from "vue-router";
import { wizardSteps, type WizardStep } from "./steps";

/** Where in an import the clerk is. It stands in the address, so that the page is restored from it. */
export interface WizardAddress {
  readonly upload: ComputedRef<string>;
  /** Null where the address names none. */
  readonly step: ComputedRef<WizardStep | null>;
  readonly table: ComputedRef<number>;
  readonly cell: ComputedRef<string | null>;
  readonly stepLocation: (step: WizardStep) => RouteLocationRaw;
  readonly cellLocation: (table: number, cell: string | null) => RouteLocationRaw;
  readonly goTo: (step: WizardStep) => Promise<unknown>;
  readonly showTable: (table: number) => Promise<unknown>;
}

export function useWizardAddress(): WizardAddress {
  const route = useRoute();
  const router = useRouter();
  const changed = (change: LocationQuery): RouteLocationRaw => ({
    path: route.path,
    query: { ...route.query, ...change },
  });
  const text = (name: string): string | null => {
    const value = route.query[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const stepLocation = (step: WizardStep): RouteLocationRaw => changed({ step });
  const tableLocation = (table: number, cell: string | null): RouteLocationRaw => {
    const { cell: _before, ...rest } = route.query;
    return { path: route.path, query: { ...rest, table: `${table}`, ...(cell === null ? {} : { cell }) } };
  };
  return {
    upload: computed(() => String(route.params["upload"] ?? "")),
    step: computed(() => wizardSteps.find((step) => step === text("step")) ?? null),
    table: computed(() => Math.max(0, Number.parseInt(text("table") ?? "0", 10) || 0)),
    cell: computed(() => text("cell")),
    stepLocation,
    cellLocation: tableLocation,
    goTo: (step) => router.push(stepLocation(step)),
    showTable: (table) => router.replace(tableLocation(table, null)),
  };
}
