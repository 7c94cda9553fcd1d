import type { Cell, CellRange, Sheet } from "../../cell";
import type {
  LabelledValue,
  SeriesLabels,
  TableEvent,
  TableHints,
  TableIssue,
  TableOutline,
} from "../../labelled";
import { readCross } from "../read-cross";

/** A sheet of literal cells. */
export interface Grid {
  readonly cells: readonly (readonly Cell[])[];
  /** Merged ranges as people write them: B1:D1. */
  readonly merges?: readonly string[];
  readonly concepts?: TableHints["concepts"];
  readonly entities?: readonly string[];
  readonly indicators?: readonly string[];
  readonly industries?: readonly string[];
}

/** What a grid was read as. */
export interface GridRead {
  /** One line for each value: its labels, period and reading. */
  readonly lines: readonly string[];
  readonly series: readonly SeriesLabels[];
  readonly values: readonly LabelledValue[];
  readonly issues: readonly TableIssue[];
  readonly outlines: readonly TableOutline[];
}

export function sheetOf({ cells, merges = [] }: Grid): Sheet {
  return {
    name: null,
    hidden: false,
    merges: merges.map(rangeOf),
    locator: null,
    async *rows() {
      await Promise.resolve();
      yield cells.map((row, index) => ({ number: index + 1, cells: row }));
    },
  };
}

function rangeOf(address: string): CellRange {
  const [first = "", last = ""] = address.split(":");
  const column = (text: string): number => text.charCodeAt(0) - 65;
  return {
    top: Number(first.slice(1)),
    bottom: Number(last.slice(1)),
    left: column(first),
    right: column(last),
  };
}

export function hintsOf({
  concepts = {},
  entities = [],
  indicators = [],
  industries = [],
}: Grid): TableHints {
  return {
    concepts,
    isKnownEntity: (text) => entities.includes(text),
    isKnownIndicator: (text) => indicators.includes(text),
    isKnownIndustry: (text) => industries.includes(text),
  };
}

export async function readGrid(grid: Grid): Promise<GridRead> {
  const events: TableEvent[] = [];
  for await (const event of readCross(sheetOf(grid), { hints: hintsOf(grid), firstTable: 0, firstSeries: 0 }))
    events.push(event);
  const series = events.flatMap((event) => (event.type === "series" ? [event.labels] : []));
  const values = events.flatMap((event) => (event.type === "values" ? event.values : []));
  return {
    series,
    values,
    lines: values.map((value) => lineOf(value, series[value.series])),
    issues: events.flatMap((event) => (event.type === "issue" ? [event.issue] : [])),
    outlines: events.flatMap((event) => (event.type === "end" ? [event.outline] : [])),
  };
}

function lineOf({ period, reading }: LabelledValue, labels: SeriesLabels | undefined): string {
  if (labels === undefined) return "a value before its series";
  const { entity, indicator, industry, product, unit, facets, form, accumulation } = labels;
  const code = entity?.code == null ? "" : `(${entity.code})`;
  const words = [
    `${entity?.text ?? "?"}${code}`,
    indicator?.text ?? "?",
    ...(industry === null ? [] : [`industry ${industry.text}`]),
    ...(product === null ? [] : [`product ${product.text}`]),
    ...facets.map(({ value }) => `/${value}`),
    ...(form === "level" ? [] : [form]),
    ...(accumulation === "cumulative" ? ["cumulative"] : []),
    unit?.text ?? "no unit",
  ];
  return `${words.join(" ")} ${period.code} ${valueOf(reading)}`;
}

function valueOf(reading: LabelledValue["reading"]): string {
  switch (reading.kind) {
    case "number":
      return String(reading.point);
    case "missing":
      return `missing ${reading.marker ?? "empty"}`;
    case "unreadable":
      return `unreadable ${reading.text}`;
  }
}
