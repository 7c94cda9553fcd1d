import { sortedRows, type BarRow } from "../bars.model";
import { readingKeysOf } from "../mark.model";
import type { ChartTexts } from "../texts";
import { comparedFinding } from "./compared-finding";
import type { ComparedWords } from "./line.model";
import type { ComparisonOptions } from "./options";
import { chosenPlaces } from "./places";
import type { ComparedRead, ReadComparison } from "./read-comparison";

/** The numbers of series at one period, or at so many years after their anchors, from the greatest to the smallest. */
export interface ComparedBarModel extends ComparedWords {
  readonly kind: "compared-bar";
  /** Code of the period, or years since the anchor; null where there is no number at all. */
  readonly place: string | null;
  readonly rows: readonly BarRow[];
}

export function comparedBarModel(
  read: ReadComparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparedBarModel {
  const { to: place } = chosenPlaces(read, options);
  const rows = place === null ? [] : read.series.map((one) => rowOf(one, { place, read, texts }));
  return {
    kind: "compared-bar",
    place,
    rows: sortedRows(rows),
    axis: read.axis,
    legend: [],
    keys: readingKeysOf(rows.flatMap(({ mark }) => mark ?? [])),
    // What is missing at the place stands in its row; of other places nothing is drawn, so nothing is missing.
    omissions: read.omissions.filter(
      ({ reason }) => reason.kind === "other-unit" || reason.kind === "unaligned",
    ),
    finding: comparedFinding(read.comparison, { at: place, since: "never" }),
  };
}

function rowOf(
  one: ComparedRead,
  {
    place,
    read,
    texts,
  }: { readonly place: string; readonly read: ReadComparison; readonly texts: ChartTexts },
): BarRow {
  const { key, compared } = one;
  const point = one.points.find((candidate) => candidate.place === place);
  const cell = compared.cells.find(
    ({ period, position }) => (position === null ? period : `${position}`) === place,
  );
  const aligned = read.align !== "calendar" && cell !== undefined;
  const words = { name: key.name, detail: aligned ? texts.period(cell.period) : "", tone: key.tone };
  if (point !== undefined) {
    const { mark } = point;
    return { ...words, id: mark.id, mark, label: mark.label, tip: mark.tip };
  }
  const label = texts.missing(cell?.missing ?? "not-stated");
  return { ...words, id: null, mark: null, label, tip: [key.name, label] };
}
