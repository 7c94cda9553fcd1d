import type { SeriesObservations } from "@jiqun/contract";
import type { Quantity } from "@jiqun/statistics";
import type { ChartTexts } from "./texts";

export interface SampleFigure {
  readonly period: string;
  readonly quantity: Quantity | null;
  readonly grade?: "A" | "B" | "C";
  readonly statuses?: readonly string[];
}

/** A yearly series of an entity, with no more than models look at. */
export function sampleSeries(
  entity: { readonly code: string; readonly hue: number; readonly dated?: boolean },
  figures: readonly SampleFigure[],
): SeriesObservations {
  const name = { zh: entity.code, en: entity.code };
  const series = {
    code: `output.${entity.code}`,
    entity: { code: entity.code, short: name, hue: entity.hue },
    indicator: { code: "output", name: { zh: "产值", en: "output" }, kind: "flow", unit: "CNY" },
    scope: { name, dated: entity.dated ?? true },
    product: null,
    market: null,
    frequency: "A",
    form: "growth_yoy",
  };
  const observations = figures.map(({ period, quantity, grade = "A", statuses = [] }) => ({
    period,
    periodStart: `${period}-01-01`,
    periodEnd: `${period}-12-31`,
    quantity,
    statuses,
    citation: { grade },
  }));
  return { series, observations } as unknown as SeriesObservations;
}

/** Words that name what they stand for. */
export const plainTexts: ChartTexts = {
  pick: ({ zh }) => zh,
  axisUnit: (unit) => ({ unit, multiplier: 0 }),
  value: ({ observation }) => `${observation.quantity?.point}`,
  label: ({ observation }) => `${observation.quantity?.point}`,
  tick: (value) => `${value}`,
  period: (code) => code,
  when: ({ observation }) => observation.period,
  form: ({ form }) => form,
  tip: ({ observation }) => [observation.period],
  gap: ({ from, to }) => `gap ${from}-${to}`,
  rankNote: () => "rank",
  breakNote: () => "break",
  quantity: ({ lower, upper, point }) => `${point ?? `${lower}..${upper}`}`,
  unit: ({ unit }) => unit,
  derivedLabel: ({ cell }) => `${cell.quantity?.point ?? cell.quantity?.lower ?? cell.missing}`,
  derivedTip: ({ cell }) => [cell.period],
  missing: (reason) => reason,
  position: (years) => `+${years}`,
  omission: ({ name, periods, reason }) =>
    `${name} ${periods.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join()} ${
      reason.kind === "missing" ? reason.reason : reason.kind
    }`,
  eventDate: ({ earliest }) => earliest ?? "",
  day: (iso) => iso,
};
