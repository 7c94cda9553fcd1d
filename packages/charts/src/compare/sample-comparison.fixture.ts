import type { Alignment, Comparison, TransformCode } from "@jiqun/contract";
import type { Quantity } from "@jiqun/statistics";

export interface SampleCell {
  readonly period: string;
  /** A reason where there is no number. */
  readonly value: Quantity | "not-stated" | "suppressed" | "operand-missing";
  readonly position?: number;
  readonly statuses?: readonly string[];
}

export interface SampleCompared {
  readonly entity: string;
  readonly hue: number;
  readonly indicator?: string;
  readonly unit?: string;
  readonly signed?: boolean;
  readonly frequency?: "A" | "M";
  readonly multiplier?: number;
  readonly anchor?: string;
  readonly cells: readonly SampleCell[];
}

export interface SampleEvent {
  readonly day: string;
  readonly title: string;
  readonly entities: readonly string[];
}

/** A comparison with no more than charts look at. */
export function sampleComparison(
  series: readonly SampleCompared[],
  more: {
    readonly transform?: TransformCode;
    readonly align?: Alignment;
    readonly events?: readonly SampleEvent[];
    readonly verdict?: "comparable" | "not-comparable";
    /** Ids of observations that are reposts still to be checked. */
    readonly unverified?: readonly string[];
  } = {},
): Comparison {
  const {
    transform = "level",
    align = "calendar",
    events = [],
    verdict = "comparable",
    unverified = [],
  } = more;
  const compared = series.map((one) => comparedOf(one, transform));
  const pairs = compared.flatMap((a, index) =>
    compared.slice(index + 1).map((b) => ({ a: a.series.code, b: b.series.code, verdict })),
  );
  const observations = unverified.map((id) => ({ id, citation: { grade: "C" } }));
  return { transform, align, series: compared, pairs, events: events.map(eventOf), observations } as never;
}

function comparedOf(one: SampleCompared, transform: TransformCode) {
  const { entity, hue, indicator = "营业收入", unit = "CNY", signed = false, frequency = "A" } = one;
  const word = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
  const code = `${indicator}.${entity}`;
  const series = {
    code,
    entity: { code: entity, short: word(entity), hue },
    indicator: { code: indicator, name: word(indicator), unit },
    scope: { name: word("规上 · 全域") },
    product: null,
    industry: null,
    frequency,
    form: "level",
  };
  const anchor = one.anchor === undefined ? null : { period: one.anchor, certain: true, event: null };
  const cells = one.cells.map((cell) => cellOf(cell, { code, transform, multiplier: one.multiplier ?? 0 }));
  return { series, by: null, unit, signed, frequency, anchor, cells, notices: [] };
}

function cellOf(
  { period, value, position, statuses = [] }: SampleCell,
  of: { readonly code: string; readonly transform: TransformCode; readonly multiplier: number },
) {
  const missing = typeof value === "string" ? value : null;
  const id = `${of.code}@${period}`;
  return {
    quantity: missing === null ? value : null,
    missing,
    statuses,
    cautions: [],
    lineage: missing === null ? { observation: of.transform === "level" ? id : null, operands: [] } : null,
    period,
    periodStart: `${period}-01`,
    periodEnd: period.length === 4 ? `${period}-12-31` : `${period}-28`,
    position: position ?? null,
    multiplier: of.multiplier,
    decimals: null,
  };
}

function eventOf({ day, title, entities }: SampleEvent, index: number) {
  const places = entities.map((code) => ({ code, short: { zh: code, en: code } }));
  const words = { zh: title, en: title };
  const dates = { earliest: day, latest: day };
  return { code: `e${index}`, kind: "visit", ...dates, title: words, places, participants: [], note: null };
}
