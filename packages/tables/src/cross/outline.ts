import { cellAddress, rangeAddress, type CellRange } from "../cell";
import type { RoleArea, TableOutline } from "../labelled";
import { periodPart } from "./period-part";
import type { Plan } from "./plan";

/** What is known of a table besides its plan. */
export interface OutlineState {
  readonly sheet: string | null;
  readonly bottom: number;
  /** Notes and sources below. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly leftOut: readonly CellRange[];
  readonly sections: readonly number[];
}

/** The outline of a table as far as it is read. */
export function outlineOf(plan: Plan, state: OutlineState): TableOutline {
  const range = tableRange(plan, state.bottom);
  return {
    sheet: state.sheet,
    range: rangeAddress(range),
    title: plan.preamble.title,
    layout: "cross",
    fingerprint: fingerprintOf(plan.words),
    sourceWords: sourceWords(plan, state),
    publishedWords: plan.preamble.published,
    notes: state.notes.map(({ row, column, text }) => ({ text, cell: cellAddress(row, column) })),
    areas: areasOf(plan, state, range),
    openLabels: plan.open,
  };
}

function tableRange(plan: Plan, bottom: number): CellRange {
  const columns = [...plan.labels, ...plan.columns].map(({ column }) => column);
  const left = Math.min(plan.header?.left ?? 0, ...columns);
  const right = Math.max(...columns, left);
  const top = plan.header?.top ?? plan.firstRow;
  return { top, left, bottom: Math.max(bottom, top), right };
}

/**
 * Header words without periods, numbers and units, each once, in order, joined by `|`: the same for next month's file,
 * and comparable word by word where a column was added.
 */
function fingerprintOf(words: readonly string[]): string {
  const plain = words
    .filter((word) => periodPart(word) === null)
    .map((word) =>
      word
        .normalize("NFKC")
        .toLowerCase()
        .replace(/\d+(?:[-—–~至]\d+)?(?:年|月|日|季度)?/g, "")
        .replace(/[\s|()[\]:：、,，.;-]/g, ""),
    );
  return [...new Set(plain.filter((word) => word !== ""))].sort().slice(0, 200).join("|").slice(0, 4_000);
}

function sourceWords({ preamble }: Plan, { notes }: OutlineState): string | null {
  const start = notes.findIndex(({ text }) => /来源|^source/i.test(text));
  const named = start === -1 ? [] : notes.slice(start, start + 2).map(({ text }) => text);
  const words = [
    preamble.source,
    preamble.database,
    ...(/[:：].*\S/.test(named[0]?.trim() ?? "") ? named.slice(0, 1) : named),
  ];
  const found = words.filter((word) => word !== null && word !== undefined && word !== "");
  return found.length === 0 ? null : found.join(" ").slice(0, 500);
}

function areasOf(
  plan: Plan,
  { notes, leftOut, bottom, sections }: OutlineState,
  range: CellRange,
): readonly RoleArea[] {
  const { left, right } = range;
  const across = (row: number, role: RoleArea["role"]): RoleArea => ({
    range: { top: row, bottom: row, left, right },
    role,
  });
  const first = plan.firstRow;
  const down = (column: number, role: RoleArea["role"]): RoleArea => ({
    range: { top: first, bottom: Math.max(first, bottom), left: column, right: column },
    role,
  });
  return [
    ...plan.preambleRows.map((row) => across(row, "title")),
    ...(plan.header === null ? [] : [{ range: plan.header, role: "header" as const }]),
    ...plan.labels.map(({ column, role }) => down(column, areaRoles[role])),
    ...runs(plan.columns.map(({ column }) => column)).map(([from, to]) => ({
      range: { top: first, bottom: Math.max(first, bottom), left: from, right: to },
      role: "value" as const,
    })),
    ...plan.remarks.map((column) => down(column, "left-out")),
    ...leftOut.map((one) => ({ range: one, role: "left-out" as const })),
    ...sections.map((row) => across(row, "section")),
    ...notes.map(({ row }) => across(row, "note")),
  ];
}

const areaRoles = {
  name: "label",
  period: "period",
  unit: "unit",
  code: "label",
  "left-out": "left-out",
} as const;

/** Runs of numbers that follow one another: first and last. */
function runs(columns: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const run = found.at(-1);
    if (run !== undefined && run[1] === column - 1) run[1] = column;
    else found.push([column, column]);
  }
  return found;
}
