import type ChartCard from "../../charts/ChartCard.vue";

/** The card of a chart. The chart library comes with it, neither waits for the other. */
export function loadChartCard(): Promise<{ readonly default: typeof ChartCard }> {
  void import("../../charts/render");
  return import("../../charts/ChartCard.vue");
}
