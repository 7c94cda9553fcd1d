import { frequencyOf, tryParsePeriod, type Period } from "@jiqun/statistics";
import type { Facet, Label, SeriesLabels, UnitLabel } from "../labelled";
import type { Meaning } from "./meaning";
import { combinePeriods, type PeriodFound } from "./period-part";
import { isTotal, type Slot } from "./slot";

/** Words with the slot that they stand in. */
export interface Part {
  readonly slot: Slot;
  readonly meaning: Meaning;
}

/** The title names what is measured where nothing nearer does; it is no dimension of that. */
export const titleSlot: Slot = { concept: "indicator", name: "title" };

const percent: UnitLabel = { text: "%", unit: "RATIO", multiplier: -2, cell: null };

/** The period that the places of a table say together, nearest first. Null where they name none. */
export function periodOf(parts: readonly Part[]): PeriodFound | null {
  const found = combinePeriods(parts.flatMap(({ meaning }) => meaning.period ?? []));
  if (found === null) return null;
  const asked = parts.find(({ meaning }) => meaning.form?.accumulation != null)?.meaning.form?.lastOf ?? null;
  return { ...found, period: lastOf(found.period, asked) };
}

/** Puts together what the places of a table say of a series, nearest first. */
export function labelsOf(parts: readonly Part[], { period, cumulative }: PeriodFound): SeriesLabels {
  const forms = parts.flatMap(({ meaning }) => meaning.form ?? []);
  const form = forms.find((one) => one.form !== null)?.form ?? null;
  const accumulation =
    forms.find((one) => one.accumulation !== null)?.accumulation ?? (cumulative ? "cumulative" : null);
  const { indicator, entity, others } = names(parts);
  return {
    entity,
    indicator,
    unit: nearestUnit(parts),
    industry: labelOf(parts, "industry"),
    product: labelOf(parts, "product"),
    scope: null,
    frequency: frequencyOf(period),
    accumulation: accumulation ?? "single",
    form: form ?? "level",
    formStated: form !== null || accumulation !== null,
    facets: others,
  };
}

/** Tells columns apart by everything but their periods: columns of years say the same of their series. */
export function groupOf(parts: readonly Part[]): string {
  return JSON.stringify(
    parts.map(({ slot, meaning }) => [
      slot,
      meaning.name,
      meaning.code,
      meaning.form,
      meaning.unit?.text ?? null,
    ]),
  );
}

/** A rate has no unit of money or count, wherever one stands: 失业率 below 单位：万元. */
const rate = /(?:率|比重|占比|份额)$/;

/** A growth is in per cent unless its own words or nearer ones say otherwise; a farther unit is that of the level. */
function nearestUnit(parts: readonly Part[]): UnitLabel | null {
  const ofRate = parts.some(({ meaning }) => rate.test(meaning.name ?? ""));
  for (const { meaning } of parts) {
    if (meaning.unit !== null) return ofRate && meaning.unit.unit !== "RATIO" ? null : meaning.unit;
    if (isRate(meaning)) return percent;
  }
  return null;
}

/** Whether words name a growth or a share: what it is of stands elsewhere. */
export function isRate({ form }: Meaning): boolean {
  return form !== null && form.form !== null;
}

/** The month or quarter that a cumulative period ends with, where the words ask for it. */
function lastOf(period: Period, part: "month" | "quarter" | null): Period {
  if (period.kind !== "range" || part === null) return period;
  const month = Number(period.end.slice(5, 7));
  const code =
    part === "month" ? period.end.slice(0, 7) : `${period.end.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  return tryParsePeriod(code) ?? period;
}

interface Names {
  readonly indicator: Label | null;
  readonly entity: Label | null;
  readonly others: readonly Facet[];
}

/** Of several names of one concept the nearest stands, and a total gives way to what it is the total of. */
function names(parts: readonly Part[]): Names {
  const named = parts.filter(({ meaning }) => meaning.name !== "");
  const entities = named.filter(({ slot }) => slot.concept === "entity");
  const entity = entities.find(({ meaning }) => !isTotal(meaning.name)) ?? entities[0];
  const indicators = named.filter(({ slot }) => slot.concept === "indicator");
  const nearer = indicators.filter(({ slot }) => slot !== titleSlot);
  const [indicator, ...outer] = nearer.length > 0 ? nearer : indicators;
  const facets = named.filter((part) => part.slot.concept === "facet" || outer.includes(part));
  return {
    indicator: indicator === undefined ? null : label(indicator.meaning),
    entity: entity === undefined ? null : label(entity.meaning),
    others: facets.reverse().map(({ slot, meaning }) => ({ name: slot.name, value: meaning.name })),
  };
}

function labelOf(parts: readonly Part[], concept: Slot["concept"]): Label | null {
  const found = parts.find(({ slot, meaning }) => slot.concept === concept && meaning.name !== "");
  return found === undefined ? null : label(found.meaning);
}

function label({ name, code, cell }: Meaning): Label {
  return { text: name, code, cell };
}

/** Tells two series apart; where their words stand does not matter. */
export function seriesKey({
  entity,
  indicator,
  unit,
  industry,
  product,
  facets,
  ...rest
}: SeriesLabels): string {
  const words = [entity, indicator, industry, product].map((one) => [one?.text ?? null, one?.code ?? null]);
  return JSON.stringify([words, unit?.text ?? null, facets, rest.frequency, rest.accumulation, rest.form]);
}
