import type ChartCard from "../../charts/ChartCard.vue";

/** The card of a chart. The chart library comes with it, neither waits for the other. */
export function loadChartCard(): Promise<{ readonly default: typeof ChartCard }> {
  // Who draws asks for it again, and tells where it does not come.
  void import("../../charts/render").catch(() => undefined);
  return import("../../charts/ChartCard.vue");
}
