import type { TablePreview } from "@jiqun/contract";
import { within, type CellPlace } from "./cell-address";

type Area = TablePreview["areas"][number];
export type CellRole = Area["role"];

/** The most rows for which an area is kept by row; taller ones are few and are looked through. */
const lowArea = 4;

/** What each cell of a table is for; where areas lie over each other, the later one counts. */
export function roleFinder(areas: readonly Area[]): (cell: CellPlace) => CellRole | null {
  const tall: (readonly [number, Area])[] = [];
  const low = new Map<number, (readonly [number, Area])[]>();
  areas.forEach((area, order) => {
    const { top, bottom } = area.range;
    if (bottom - top >= lowArea) return void tall.push([order, area]);
    for (let row = top; row <= bottom; row += 1) low.set(row, [...(low.get(row) ?? []), [order, area]]);
  });
  return (cell) => {
    const all = [...tall, ...(low.get(cell.row) ?? [])].filter(([, area]) => within(cell, area.range));
    return all.sort(([a], [b]) => b - a)[0]?.[1].role ?? null;
  };
}
