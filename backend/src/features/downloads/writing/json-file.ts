import type { Locale } from "@jiqun/statistics";
import { type DataTable, inLanguage, plainCell } from "../data-table";

/** JSON with the same rows as objects, what the fields mean, and what is to be known of the whole. */
export function jsonFile({ facts, language, others, ...main }: DataTable): Buffer {
  return Buffer.from(
    JSON.stringify({
      metadata: facts.map(({ label, value }) => ({ label: inLanguage(label, language), value })),
      ...recordsOf(main, language),
      others: others.map((table) => ({ table: table.code, ...recordsOf(table, language) })),
    }),
  );
}

function recordsOf({ columns, rows }: Pick<DataTable, "columns" | "rows">, language: Locale): object {
  const codes = columns.map(({ code }) => code);
  return {
    fields: columns.map(({ code, meaning }) => ({ code, meaning: inLanguage(meaning, language) })),
    rows: rows.map((row) =>
      Object.fromEntries(codes.map((code, place) => [code, plainCell(row[place] ?? null)])),
    ),
  };
}
