import type { Column } from "./data-table";

/** A period by its code and its days. */
interface FilePeriod {
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** Of which time a number is. */
export function periodColumns<Row>(of: (row: Row) => FilePeriod): readonly Column<Row>[] {
  return [
    {
      code: "time_period",
      meaning: { zh: "时期（SDMX）", en: "period (SDMX)" },
      of: (row) => of(row).period,
    },
    {
      code: "period_start",
      meaning: { zh: "时期首日", en: "first day of the period" },
      of: (row) => of(row).periodStart,
    },
    {
      code: "period_end",
      meaning: { zh: "时期末日", en: "last day of the period" },
      of: (row) => of(row).periodEnd,
    },
  ];
}
