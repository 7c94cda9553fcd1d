import { randomUUID } from "node:crypto";

/**
 * What a clerk saw: one reading of the file beside one state of the data. Another reading may give as many rows with
 * other values, so the state of the data alone does not tell.
 */
export function seenMark(dataMark: string): string {
  return `${randomUUID().slice(0, 8)}.${dataMark}`;
}

/** The state of the data in what was seen. */
export function dataMarkOf(seen: string): string {
  return seen.slice(seen.indexOf(".") + 1);
}
