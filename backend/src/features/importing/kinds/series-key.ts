import { accumulations, codeSchema, forms } from "@jiqun/contract";
import { frequencies } from "@jiqun/statistics";
import { seriesCode } from "@jiqun/tables";
import { CellFault, type CellReader } from "../reading/cell-reader";
import type { References } from "../writing/references";

/** A series as its dimensions name it. */
export interface SeriesKey {
  readonly code: string;
  readonly indicator_id: number;
  readonly entity_id: number;
  readonly industry_id: number | null;
  readonly product_id: number | null;
  readonly market_id: number | null;
  readonly scope_id: number;
  readonly frequency: string;
  readonly accumulation: string;
  readonly form: string;
}

/** Columns that make up a series. */
export const seriesColumns = [
  ...["indicator", "entity", "industry", "product", "market"],
  ...["scope", "frequency", "accumulation", "form"],
] as const;

/** A series is split by industry or by product; by both it would be neither's. */
function readSubject(cells: CellReader): {
  readonly industry: string | null;
  readonly product: string | null;
} {
  const industry = cells.optional("industry");
  const product = cells.optional("product");
  if (industry !== null && product !== null) {
    throw new CellFault("product", "行业与产品只能填一个", "give an industry or a product, not both");
  }
  return { industry, product };
}

/** The series that a row belongs to. Throws a CellFault that names the column. */
export function readSeriesKey(cells: CellReader, references: References): SeriesKey {
  const frequency = cells.oneOf("frequency", frequencies, "A");
  const accumulation = cells.oneOf("accumulation", accumulations, "single");
  const form = cells.oneOf("form", forms, "level");
  const subject = readSubject(cells);
  const code = seriesCode({
    ...subject,
    indicator: cells.text("indicator"),
    entity: cells.text("entity"),
    market: cells.optional("market"),
    scope: cells.text("scope"),
    frequency,
    accumulation,
    form,
  });
  if (!codeSchema.safeParse(code).success) {
    throw new CellFault("indicator", `序列代码过长：${code}`, `the code of the series is too long: ${code}`);
  }
  return {
    code,
    indicator_id: references.id(cells, "indicator", "indicator"),
    entity_id: references.id(cells, "entity", "entity"),
    industry_id: references.optionalId(cells, "industry", "industry"),
    product_id: references.optionalId(cells, "product", "product"),
    market_id: references.optionalId(cells, "market", "entity"),
    scope_id: references.id(cells, "scope", "scope"),
    frequency,
    accumulation,
    form,
  };
}
