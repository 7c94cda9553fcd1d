import { cellAddress, rangeAddress, type Sheet } from "../cell";
import type { CellRole, RoleArea, TableOutline } from "../labelled";
import { knownColumns } from "./column-tally";
import { headerKey } from "./header-lexicon";
import type { RecordsLayout } from "./layout";

/** How far a table has been read, and what stood below it. */
export interface OutlineState {
  readonly lastRow: number;
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  readonly sourceWords: string | null;
  readonly publishedWords: string | null;
}

/** The outline of a table of records as far as it has been read. */
export function outlineOf(sheet: Sheet, layout: RecordsLayout, state: OutlineState): TableOutline {
  const { headerRow, headers } = layout;
  const range = { top: headerRow, left: 0, bottom: state.lastRow, right: Math.max(0, headers.length - 1) };
  return {
    sheet: sheet.name,
    range: rangeAddress(range),
    title: layout.title,
    layout: "records",
    fingerprint: fingerprintOf(layout),
    sourceWords: layout.sourceWords ?? state.sourceWords,
    publishedWords: layout.publishedWords ?? state.publishedWords,
    notes: state.notes.map(({ row, text }) => ({ text, cell: cellAddress(row, 0) })),
    areas: areasOf(layout, state),
    openLabels: layout.openLabels,
  };
}

/** Headers in no order; columns that are periods of their own come and go with every release. */
function fingerprintOf({ headers, slots, format }: RecordsLayout): string {
  const periods = new Set(slots.filter(({ period }) => period !== null).map(({ column }) => column));
  const words = headers.filter((header, column) => header !== "" && !periods.has(column)).map(headerKey);
  return [format, ...words.sort()].join("|");
}

function areasOf(layout: RecordsLayout, state: OutlineState): readonly RoleArea[] {
  const { headerRow, headers } = layout;
  const right = Math.max(0, headers.length - 1);
  const header: RoleArea = { range: { top: headerRow, left: 0, bottom: headerRow, right }, role: "header" };
  const roles = rolesOf(layout);
  const body = state.lastRow > headerRow ? headers.map((_, column) => column) : [];
  const columns = body.map((column): RoleArea => {
    const range = { top: headerRow + 1, left: column, bottom: state.lastRow, right: column };
    return { range, role: roles.get(column) ?? "left-out" };
  });
  const notes = state.notes.map(({ row }): RoleArea => ({
    range: { top: row, left: 0, bottom: row, right: 0 },
    role: "note",
  }));
  return [header, ...joined(columns), ...notes];
}

function rolesOf(layout: RecordsLayout): ReadonlyMap<number, CellRole> {
  const roles = new Map<number, CellRole>();
  for (const column of knownColumns(layout)) roles.set(column, "label");
  for (const column of layout.attributes) roles.set(column, "attribute");
  for (const { concept, code, words } of layout.keys) {
    const role = concept === "unit" || concept === "multiplier" ? "unit" : "label";
    for (const column of [code, words])
      if (column !== null && layout.packed === null) roles.set(column, role);
  }
  for (const column of layout.values.statuses) roles.set(column, "status");
  for (const { column } of layout.slots) roles.set(column, "value");
  const { time } = layout;
  if (time.kind === "column") roles.set(time.column, "period");
  if (time.kind === "parts") {
    for (const column of [time.year, time.month, time.quarter])
      if (column !== null) roles.set(column, "period");
  }
  return roles;
}

/** Neighbouring columns of one role as one area. */
function joined(areas: readonly RoleArea[]): readonly RoleArea[] {
  const all: RoleArea[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    if (last?.role !== area.role) all.push(area);
    else all[all.length - 1] = { role: area.role, range: { ...last.range, right: area.range.right } };
  }
  return all;
}
