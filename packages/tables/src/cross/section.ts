import { cellAddress } from "../cell";
import type { Part } from "./compose";
import { cellAt, originAt, type GridRow } from "./grid-row";
import { noMeaning, readMeaning } from "./meaning";
import type { Plan } from "./plan";
import { decideSlot } from "./slot";
import { indentOf } from "./indent";

/** A row with a label only, over the rows that follow. */
export interface Section {
  readonly part: Part;
  /** How it is set off: a section ends where the next of its style begins. */
  readonly style: string;
}

const markers: readonly (readonly [string, RegExp])[] = [
  ["一、", /^[一二三四五六七八九十]{1,3}[、.．]\s*/],
  ["（一）", /^[(（][一二三四五六七八九十]{1,3}[)）]\s*/],
  ["1、", /^\d{1,2}[、.．](?!\d)\s*/],
  ["(1)", /^[(（]\d{1,2}[)）]\s*/],
];

/** Whether words are numbered as the heading of a section. */
export function sectionMarker(text: string): string | null {
  return markers.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

export function readSection(row: GridRow, column: number, plan: Plan): Section {
  const cell = cellAt(row, column);
  const origin = originAt(row, column);
  const read = readMeaning(cell, cellAddress(origin.row, origin.column));
  if (read.period !== null && read.name === "")
    return {
      part: {
        slot: { concept: "ignore", name: "" },
        meaning: { ...noMeaning, period: read.period, form: read.form },
      },
      style: "period",
    };
  const marker = sectionMarker(read.name);
  const pattern = markers.find(([name]) => name === marker)?.[1];
  const name = (pattern === undefined ? read.name : read.name.replace(pattern, "")).replace(/[:：]$/, "");
  const words = {
    key: "section",
    header: null,
    cell: "",
    labels: [name],
    withUnit: read.unit === null ? 0 : 1,
    facet: "section",
  };
  const own = decideSlot(words, plan.hints);
  const slot = own.open === null ? own.slot : plan.section;
  return { part: { slot, meaning: { ...read, name } }, style: marker ?? `indent ${indentOf(cell)}` };
}
