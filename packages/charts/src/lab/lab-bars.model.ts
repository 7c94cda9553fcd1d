import type { BarRow, ReferenceModel } from "../bars.model";
import { sortedRows } from "../bars.model";
import type { Finding } from "../finding";
import { markOfQuantity, readingKeysOf, type ReadingKey } from "../mark.model";
import type { SeriesKey } from "../series-key";
import type { AxisUnit, ChartTexts } from "../texts";
import type { LabBar } from "./lab-input";

/** Named quantities one below the other, told against a value. */
export interface LabBarsModel {
  readonly kind: "lab-bars";
  readonly rows: readonly BarRow[];
  readonly reference: ReferenceModel | null;
  readonly axis: AxisUnit;
  readonly legend: readonly SeriesKey[];
  readonly keys: readonly ReadingKey[];
  readonly finding: Finding;
}

export interface LabBarsOptions {
  readonly unit: AxisUnit["unit"];
  /** Whether the numbers are changes and show their sign. */
  readonly signed: boolean;
  readonly reference: ReferenceModel | null;
  /** As given, or from the greatest to the smallest. */
  readonly order: "given" | "descending";
}

/** Bars of quantities; those that are missing keep their row and say why. */
export function labBarsModel(
  bars: readonly LabBar[],
  { unit, signed, reference, order }: LabBarsOptions,
  texts: ChartTexts,
): LabBarsModel {
  const values = bars.flatMap(({ quantity }) =>
    quantity === null ? [] : [quantity.lower, quantity.upper].filter((bound) => bound !== null),
  );
  const axis = texts.axisUnit(unit, values);
  const rows = bars.map((bar) => rowOf(bar, { axis, signed, texts }));
  return {
    kind: "lab-bars",
    rows: order === "given" ? rows : sortedRows(rows),
    reference,
    axis,
    legend: [],
    keys: readingKeysOf(rows.flatMap(({ mark }) => mark ?? [])),
    finding: { kind: "none" },
  };
}

function rowOf(
  bar: LabBar,
  { axis, signed, texts }: { readonly axis: AxisUnit; readonly signed: boolean; readonly texts: ChartTexts },
): BarRow {
  const { id, name, detail, tone, unverified } = bar;
  const label =
    bar.quantity === null ? texts.missing(bar.missing) : texts.quantity(bar.quantity, axis, { signed });
  const tip = [detail === "" ? name : `${name} ${detail}`, label];
  const mark =
    bar.quantity === null ? null : markOfQuantity(bar.quantity, { id, tone, label, tip, unverified });
  return { id, name, detail, tone, mark, label, tip };
}
