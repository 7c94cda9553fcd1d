import type { CatalogueSeries, CoverageYear } from "@jiqun/contract";
import type { Reader } from "../../wording/reader";
import { statusTexts } from "../../wording/status-text";

/** How a year looks: what there is of it, from most to least. */
export type CellState = "value" | "bounded" | "unverified" | "missing" | "nothing";

/** A year of a strip. */
export interface CoverageCell {
  readonly year: number;
  readonly state: CellState;
  readonly revised: boolean;
  /** What pointing at it tells. */
  readonly title: string;
}

/** Years that all strips of a page have in common, so that they stand beneath one another. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** More years than these do not fit; the newest count. */
const mostYears = 26;

/** From the first year of any series to the last; null where none has one. */
export function sharedYears(series: readonly Pick<CatalogueSeries, "years">[]): YearSpan | null {
  const years = series.flatMap((one) => one.years.map(({ year }) => year));
  if (years.length === 0) return null;
  const to = Math.max(...years);
  return { from: Math.max(Math.min(...years), to - mostYears + 1), to };
}

/** A cell for each year of the span. */
export function coverageCells(
  years: readonly CoverageYear[],
  { span, reader }: { readonly span: YearSpan; readonly reader: Reader },
): readonly CoverageCell[] {
  return Array.from({ length: span.to - span.from + 1 }, (_, place) => {
    const year = span.from + place;
    const known = years.find((one) => one.year === year);
    return {
      year,
      state: known === undefined ? "nothing" : stateOf(known),
      revised: known?.revised ?? false,
      title: known === undefined ? reader.t("catalogue.cell.nothing", { year }) : titleOf(known, reader),
    };
  });
}

function stateOf({ values, bounded, grades }: CoverageYear): CellState {
  if (values === 0) return "missing";
  if (grades.every((grade) => grade === "C")) return "unverified";
  return bounded ? "bounded" : "value";
}

function titleOf(known: CoverageYear, reader: Reader): string {
  const { year, values, missing, statuses, bounded, revised, grades } = known;
  const { t } = reader;
  const why = statusTexts(statuses, reader).join(t("notice.list"));
  const parts = [
    t("catalogue.cell.value", { year, count: values }),
    ...(bounded ? [t("catalogue.cell.bounded")] : []),
    ...(missing > 0 ? [t("catalogue.cell.missing", { count: missing, why })] : []),
    ...(revised ? [t("catalogue.cell.revised")] : []),
    t("catalogue.cell.grades", { grades: grades.join(" ") }),
  ];
  return parts.join(t("notice.clause"));
}

/** The same in sentences, for who does not see it: runs of years by what there is of them. */
export function coverageWords(years: readonly CoverageYear[], { t }: Reader): string {
  if (years.length === 0) return t("catalogue.strip.none");
  const of = (test: (year: CoverageYear) => boolean): string =>
    yearRuns(years.filter(test).map(({ year }) => year)).join(t("notice.list"));
  const sentences = [
    ["catalogue.strip.values", of(({ values }) => values > 0)],
    ["catalogue.strip.bounded", of(({ bounded }) => bounded)],
    ["catalogue.strip.missing", of(({ missing, values }) => missing > 0 && values === 0)],
    ["catalogue.strip.revised", of(({ revised }) => revised)],
  ] as const;
  return sentences
    .filter(([, runs]) => runs !== "")
    .map(([key, runs]) => t(key, { years: runs }))
    .join(t("notice.clause"));
}

/** Years that follow one another as one: 2013—2019. */
export function yearRuns(years: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`));
}
