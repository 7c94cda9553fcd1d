import type { ReadObservation } from "@jiqun/contract";
import {
  cellAddress,
  printedIndicator,
  type LabelledValue,
  type Resolution,
  type SeriesLabels,
  type Label,
} from "@jiqun/tables";

/** Where a value stands. */
export interface ValuePlace {
  readonly sheet: string | null;
  /** Address where rows are no rows of a grid. */
  readonly locator: ((row: number) => string) | null;
}

/** Address of a value: a cell of a grid, or what the reader of its format calls its place. */
export function addressOf({ row, column }: LabelledValue, { locator }: ValuePlace): string {
  return locator === null ? cellAddress(row, column) : locator(row);
}

/** A value as it was read, in the unit that the file states it in. */
export function observationOf(
  value: LabelledValue,
  resolution: Resolution,
  place: ValuePlace,
): ReadObservation {
  const { labels, entity, indicator, series } = resolution;
  return {
    entity: labels.entity?.text ?? null,
    entityCode: entity,
    indicator: printedIndicator(labels),
    indicatorCode: indicator,
    series: series?.code ?? null,
    dimensions: dimensionsOf(labels),
    frequency: labels.frequency,
    accumulation: labels.accumulation,
    form: labels.form,
    period: value.period.code,
    ...numberOf(value),
    sheet: place.sheet,
    cell: addressOf(value, place),
    unit: labels.unit?.text ?? null,
  };
}

/**
 * What else the table says that a value is of; without it two industries would read alike. Codes that the table prints
 * beside its words are the file's own: those of the catalogue stand elsewhere.
 */
function dimensionsOf({
  entity,
  indicator,
  industry,
  product,
  facets,
}: SeriesLabels): Record<string, string> {
  return {
    ...codeBeside("entity code", entity),
    ...codeBeside("indicator code", indicator),
    ...(industry === null ? {} : { industry: industry.text }),
    ...(product === null ? {} : { product: product.text }),
    ...Object.fromEntries(facets.map(({ name, value }) => [name, value])),
  };
}

function codeBeside(name: string, label: Label | null): Record<string, string> {
  return label === null || label.code === null || label.code === label.text ? {} : { [name]: label.code };
}

type Numbers = Pick<ReadObservation, "value" | "lower" | "upper" | "qualifier" | "statuses" | "asStated">;

function numberOf({ reading }: LabelledValue): Numbers {
  const none = { value: null, lower: null, upper: null, qualifier: null };
  switch (reading.kind) {
    case "number":
      return {
        ...{ value: reading.point, lower: reading.lower, upper: reading.upper, qualifier: reading.qualifier },
        ...{ statuses: [...reading.statuses], asStated: reading.asStated },
      };
    case "missing":
      return { ...none, statuses: [...reading.statuses], asStated: reading.marker };
    case "unreadable":
      return { ...none, statuses: [], asStated: reading.text };
  }
}
