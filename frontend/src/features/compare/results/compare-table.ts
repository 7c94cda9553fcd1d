import { derivedFigureId, type FigureId } from "@jiqun/charts";
import type { ComparedSeries, Comparison, DerivedCell } from "@jiqun/contract";
import { periodText } from "../../../wording/figure-text";
import { boundText } from "../../../wording/quantity-text";
import type { Reader } from "../../../wording/reader";
import { statusTexts } from "../../../wording/status-text";
import { cellText, statedCell } from "../../../wording/cell-text";
import { comparedNames } from "./compared-names";
import { placeOfCell, placesOf, placeText } from "./places";

/** The numbers of a comparison side by side: a row for each place, a column for each series. */
export interface CompareTable {
  readonly columns: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly place: string;
    readonly cells: readonly (TableCell | null)[];
  }[];
}

export interface TableCell {
  readonly text: string;
  /** Null where the number is missing and leads to nothing. */
  readonly figure: FigureId | null;
  /** Which period it is of, where the row is no period. */
  readonly period: string;
  readonly lower: string;
  readonly upper: string;
  /** Whether the bounds say more than the text does. */
  readonly bounded: boolean;
  readonly statuses: readonly string[];
  readonly cautions: DerivedCell["cautions"];
}

export function compareTable(comparison: Comparison, reader: Reader): CompareTable {
  const names = comparedNames(
    comparison.series.map(({ series }) => series),
    reader,
  );
  const columns = comparison.series.map(({ series: { code } }) => ({ code, name: names.get(code) ?? code }));
  const rows = placesOf(comparison.series).map((key) => ({
    key,
    place: placeText(key, reader),
    cells: comparison.series.map((one) => {
      const cell = one.cells.find((other) => placeOfCell(other) === key);
      return cell === undefined ? null : cellOf(cell, { one, transform: comparison.transform, reader });
    }),
  }));
  return { columns, rows };
}

interface Context {
  readonly one: ComparedSeries;
  readonly transform: Comparison["transform"];
  readonly reader: Reader;
}

function cellOf(cell: DerivedCell, { one, transform, reader }: Context): TableCell {
  const { quantity } = cell;
  const stated = statedCell(cell, one);
  const bound = (value: number | null, byConvention: boolean): string => {
    if (stated === null) return "";
    if (value === null) return reader.t("table.none");
    const words = boundText(value, stated, reader);
    return byConvention ? `${words} (${reader.t("table.convention")})` : words;
  };
  return {
    text: cellText(cell, one, reader),
    figure: cell.lineage === null ? null : derivedFigureId({ compared: one, transform, cell }),
    period: cell.position === null ? "" : periodText(cell.period, reader),
    lower: bound(quantity?.lower ?? null, quantity?.lowerByConvention ?? false),
    upper: bound(quantity?.upper ?? null, quantity?.upperByConvention ?? false),
    bounded: quantity !== null && quantity.lower !== quantity.upper,
    statuses: cell.statuses.length === 0 ? [] : statusTexts(cell.statuses, reader),
    cautions: cell.cautions,
  };
}

/** The table as text that spreadsheets take from the clipboard: value, bounds and statuses of each series. */
export function tsvOfTable({ columns, rows }: CompareTable, { t }: Reader): string {
  const parts = ["value", "lower", "upper", "status"] as const;
  const header = [
    t("compare.place"),
    ...columns.flatMap(({ name }) => parts.map((part) => `${name} ${t(`table.${part}`)}`)),
  ];
  const lines = rows.map(({ place, cells }) => [
    place,
    ...cells.flatMap((cell) =>
      cell === null
        ? ["", "", "", ""]
        : [
            [cell.text, cell.period].filter((part) => part !== "").join(" "),
            cell.lower,
            cell.upper,
            cell.statuses.join(t("notice.list")),
          ],
    ),
  ]);
  return [header, ...lines].map((line) => line.join("\t")).join("\n");
}
