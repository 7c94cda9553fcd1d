import type { EntityRef, LabRole, ObservationWithVintages, Series } from "@jiqun/contract";
import { absentValue, deriveValue, isMissing, sum, type Period, type TimedValue } from "@jiqun/statistics";
import { timedValue } from "../derived/timed-value.mapper";
import { totalCoverages, type SeriesFit } from "./series-fit";

/** A level for a period, and what it was taken from. */
export interface Found {
  readonly value: TimedValue;
  /** None where there is no such figure. */
  readonly series: readonly string[];
  /** UNIT_MULT to show it in. */
  readonly multiplier: number;
}

/** Where levels come from: stored series, or a generator. */
export interface LabFigures {
  /** The whole cluster, as published or as the sum of its classes. */
  cluster(entity: string, period: Period): Found;
  /** One class of it. */
  ofClass(entity: string, code: string, period: Period): Found;
  /** All industries of the region. */
  total(entity: string, period: Period): Found;
}

/** A series with what it is to the question, and its observations. */
export interface FittedSeries {
  readonly series: Series;
  readonly fit: SeriesFit;
  readonly observations: readonly ObservationWithVintages[];
}

/** Levels of stored series. Of several that fit, the one that was asked for goes first, then by coverage and code. */
export class StoredFigures implements LabFigures {
  readonly #byPlace = new Map<string, FittedSeries[]>();
  readonly #unit: number;

  constructor(
    fitted: readonly FittedSeries[],
    private readonly classes: readonly string[],
  ) {
    this.#unit = fitted[0]?.observations[0]?.multiplier ?? 0;
    for (const one of [...fitted].filter(({ fit }) => fit.reasons.length === 0).sort(byPreference)) {
      const key = keyOf(one.series.entity, one.fit.role, one.fit.class);
      this.#byPlace.set(key, [...(this.#byPlace.get(key) ?? []), one]);
    }
  }

  cluster(entity: string, period: Period): Found {
    const published = this.#find(entity, { role: "cluster", code: null }, period);
    if (published.series.length > 0) return published;
    return sumOf(
      this.classes.map((code) => this.ofClass(entity, code, period)),
      period,
    );
  }

  ofClass(entity: string, code: string, period: Period): Found {
    return this.#find(entity, { role: "class", code }, period);
  }

  total(entity: string, period: Period): Found {
    return this.#find(entity, { role: "total", code: null }, period);
  }

  #find(entity: string, { role, code }: { role: LabRole; code: string | null }, period: Period): Found {
    for (const { series, observations } of this.#byPlace.get(keyOf({ code: entity }, role, code)) ?? []) {
      const observation = observations.find(
        ({ periodStart, periodEnd }) => periodStart === period.start && periodEnd === period.end,
      );
      if (observation === undefined) continue;
      const value = { ...timedValue(series.code, observation), period };
      return { value, series: [series.code], multiplier: observation.multiplier };
    }
    return { value: absentValue(period, "not-collected"), series: [], multiplier: this.#unit };
  }
}

function keyOf({ code }: Pick<EntityRef, "code">, role: LabRole, industry: string | null): string {
  return `${code} ${role} ${industry ?? ""}`;
}

function byPreference(a: FittedSeries, b: FittedSeries): number {
  return (
    Number(b.fit.chosen) - Number(a.fit.chosen) ||
    rankOf(a) - rankOf(b) ||
    (a.series.code < b.series.code ? -1 : 1)
  );
}

function rankOf({ series }: FittedSeries): number {
  const at = totalCoverages.indexOf(series.scope.coverage.code);
  return at === -1 ? totalCoverages.length : at;
}

/** The classes together; missing where one of them is, and of nothing where there are no classes. */
function sumOf(parts: readonly Found[], period: Period): Found {
  const [only] = parts;
  if (only === undefined) return { value: absentValue(period, "not-collected"), series: [], multiplier: 0 };
  if (parts.length === 1) return only;
  const operands = parts.map(({ value }) => value);
  const value = deriveValue({ period, formula: "sum", operands }, (quantities) => ({
    ok: true,
    quantity: sum(quantities),
  }));
  const complete = !isMissing(value.value);
  return {
    value: complete
      ? value
      : { ...value, lineage: operands.some(({ lineage }) => lineage !== null) ? value.lineage : null },
    series: parts.flatMap(({ series }) => series),
    multiplier: only.multiplier,
  };
}
