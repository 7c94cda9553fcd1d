import type { ObservationWithVintages, SeriesObservations } from "@jiqun/contract";
import { axisUnitOf } from "./axis-unit";
import { leavesOutZero, linearScale, type ValueScale } from "./canvas/value-scale";
import { anchorOf, reachOf } from "./extent";
import type { Figure } from "./figure";
import type { Finding } from "./finding";
import { markOf, readingKeysOf, type FigureMark, type ReadingKey } from "./mark.model";
import type { SeriesKey } from "./series-key";
import type { AxisUnit, ChartTexts } from "./texts";
import { placeOfDay } from "./time-place";

/** What was said of a period from a day on. */
export interface VintageModel {
  readonly figure: Figure;
  readonly knownOn: string;
  /** The day in years. */
  readonly x: number;
  /** Null where the source took the number back, or gave none. */
  readonly mark: FigureMark | null;
  readonly y: number | null;
  readonly label: string;
  /** Whether it says something else than the vintage before. */
  readonly changed: boolean;
}

/** What was said of one period, oldest first. */
export interface RevisedPeriod {
  readonly period: string;
  readonly title: string;
  readonly vintages: readonly VintageModel[];
}

/** What was said when of the periods of a series. */
export interface RevisionModel {
  readonly kind: "revision";
  readonly periods: readonly RevisedPeriod[];
  /** The last day that anything was said, in years: what holds then holds until now. */
  readonly end: number;
  readonly axis: AxisUnit;
  readonly legend: readonly SeriesKey[];
  readonly keys: readonly ReadingKey[];
  readonly finding: Finding;
}

/** The history of the periods asked for; of all that were revised where none is. */
export function revisionModel(
  one: SeriesObservations,
  periods: readonly string[] | null,
  texts: ChartTexts,
): RevisionModel {
  const asked = one.observations.filter(({ period, vintages }) =>
    periods === null ? vintages.length > 1 : periods.includes(period),
  );
  const every = asked.flatMap(({ vintages }) => vintages.map((vintage) => ({ ...vintage, vintages })));
  const axis = axisUnitOf([{ series: one.series, observations: every }], texts);
  const revised = asked.map((observation) => revisedPeriod(observation, { one, axis, texts }));
  const marks = revised.flatMap(({ vintages }) => vintages.flatMap(({ mark }) => mark ?? []));
  return {
    kind: "revision",
    periods: revised,
    end: Math.max(0, ...revised.flatMap(({ vintages }) => vintages.map(({ x }) => x))),
    axis,
    legend: [],
    keys: [
      ...readingKeysOf(marks),
      ...(revised.some((period) => leavesOutZero(revisedScale(period))) ? (["cut"] as const) : []),
    ],
    finding: findingOf(revised),
  };
}

/** The axis that one period's numbers lie along. */
export function revisedScale({ vintages }: RevisedPeriod): ValueScale {
  const reach = vintages.flatMap(({ mark }) => (mark === null ? [] : reachOf(mark.extent)));
  return linearScale(reach, { fromZero: false, headroom: 1 });
}

function revisedPeriod(
  { period, vintages }: ObservationWithVintages,
  of: { readonly one: SeriesObservations; readonly axis: AxisUnit; readonly texts: ChartTexts },
): RevisedPeriod {
  const { one, axis, texts } = of;
  const { series } = one;
  const tone = { hue: series.entity.hue, step: 0 };
  const models = vintages.map((observation, index): VintageModel => {
    const figure = { series, observation };
    const label = texts.label(figure, axis);
    const tip = [texts.day(observation.knownOn), ...texts.tip(figure)];
    const mark = markOf(figure, { tone, label, tip });
    const { knownOn, quantity } = observation;
    return {
      figure,
      knownOn,
      x: placeOfDay(knownOn),
      mark,
      y: mark === null ? null : anchorOf(mark.extent, quantity?.point ?? null),
      label,
      changed: index > 0 && !saysTheSame(quantity, vintages[index - 1]?.quantity ?? null),
    };
  });
  const [first] = models;
  return { period, title: first === undefined ? "" : texts.when(first.figure), vintages: models };
}

type Said = ObservationWithVintages["quantity"];

function saysTheSame(a: Said, b: Said): boolean {
  if (a === null || b === null) return a === b;
  return (["lower", "upper", "lowerOpen", "upperOpen", "point"] as const).every(
    (part) => a[part] === b[part],
  );
}

/** The period whose number was changed most often; the newest of several. */
function findingOf(revised: readonly RevisedPeriod[]): Finding {
  const changesOf = ({ vintages }: RevisedPeriod): number => vintages.filter(({ changed }) => changed).length;
  const most = Math.max(...revised.map(changesOf));
  const told = revised.filter((one) => changesOf(one) === most).at(-1);
  const [first, last] = [told?.vintages[0], told?.vintages.at(-1)];
  if (told === undefined || first === undefined || last === undefined) return { kind: "none" };
  return { kind: "revisions", period: told.period, first: first.figure, last: last.figure, changes: most };
}
