import { type DataTable, inLanguage } from "../data-table";

/** JSON with the same rows as objects, what the fields mean, and what is to be known of the whole. */
export function jsonFile({ columns, rows, facts, language }: DataTable): Buffer {
  const codes = columns.map(({ code }) => code);
  return Buffer.from(
    JSON.stringify({
      metadata: facts.map(({ label, value }) => ({ label: inLanguage(label, language), value })),
      fields: columns.map(({ code, meaning }) => ({ code, meaning: inLanguage(meaning, language) })),
      rows: rows.map((row) => Object.fromEntries(codes.map((code, place) => [code, row[place] ?? null]))),
    }),
  );
}
