import type { SheetRow } from "../cell";
import type { TableHints } from "../labelled";
import { isEmptyRow } from "./head-rows";
import type { RecordsLayout } from "./layout";
import { recogniseEurostat } from "./recognise-eurostat";
import { recogniseOwid } from "./recognise-owid";
import { recogniseSdmx } from "./recognise-sdmx";
import { recogniseTidy } from "./recognise-tidy";
import { recogniseWorldBank } from "./recognise-world-bank";

/** Decides from its first rows whether a sheet is a table of records, and what its columns are; null if it is none. */
export function recognisesRecords(head: readonly SheetRow[], hints: TableHints): RecordsLayout | null {
  const rows = head.filter((row) => !isEmptyRow(row));
  for (const recognise of recognisers) {
    const layout = recognise(rows, hints);
    if (layout !== null) return layout;
  }
  return null;
}

const recognisers = [recogniseSdmx, recogniseEurostat, recogniseOwid, recogniseWorldBank, recogniseTidy];
