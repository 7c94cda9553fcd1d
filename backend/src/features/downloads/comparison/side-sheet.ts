import type { Bilingual, QuantityDto } from "@jiqun/contract";
import { formatQuantity, type Locale, type UnitCode } from "@jiqun/statistics";
import { cellsOf, type Column, type FileCell, numberCell, type OtherTable } from "../data-table";
import { unitName } from "../quantity-columns";

/** What a table beside the numbers is made of; none is made where there is nothing to tell. */
export interface SideSheet<Row> {
  readonly code: string;
  readonly name: Bilingual;
  /** Columns that people read: these are printed. */
  readonly people: readonly Column<Row>[];
  /** Codes and bounds for programs. */
  readonly programs: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export function sideSheet<Row>(
  { code, name, people, programs, rows }: SideSheet<Row>,
  language: Locale,
): OtherTable[] {
  if (rows.length === 0) return [];
  const columns = [...people, ...programs];
  const readable = people.map((column) => column.code);
  return [{ code, name, columns, readable, rows: cellsOf(rows, columns, language) }];
}

export function column<Row>(
  code: string,
  zh: string,
  en: string,
  of: (row: Row, language: Locale) => FileCell,
): Column<Row> {
  return { code, meaning: { zh, en }, of };
}

/** A quantity of each row in words, and its two bounds in a unit: none of them is a point that the sources do not give. */
export function quantityInWords<Row>(
  code: string,
  zh: string,
  en: string,
  { unit, of }: { readonly unit: UnitCode; readonly of: (row: Row) => QuantityDto | null },
): { readonly words: Column<Row>; readonly bounds: readonly Column<Row>[] } {
  const units = { zh: unitName(unit, "zh-CN"), en: unitName(unit, "en") };
  const words = column(code, zh, en, (row: Row, locale) => {
    const quantity = of(row);
    return quantity === null
      ? null
      : formatQuantity(quantity, { unit, locale, signed: unit !== "YEAR" }).text;
  });
  const bound = (side: "lower" | "upper", name: string, of: (row: Row) => QuantityDto | null): Column<Row> =>
    column(
      `${code}_${side}`,
      `${zh}的${name}，${units.zh}`,
      `${side} bound of the ${en}, ${units.en}`,
      (row: Row) => numberCell(of(row)?.[side], unit),
    );
  return { words, bounds: [bound("lower", "下界", of), bound("upper", "上界", of)] };
}
