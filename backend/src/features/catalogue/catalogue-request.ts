import {
  usualCatalogueResults,
  type CatalogueKind,
  type CatalogueQuery,
  type Grade,
  type Series,
} from "@jiqun/contract";
import { readCodes } from "../../http/query-reading";
import { tooManyTerms, yearsCrossed } from "./catalogue.errors";
import { termsOf } from "./search/search-text";

/** Filters of series; null, or no entity at all, filters nothing. */
export interface CatalogueFilter {
  readonly entity: ReadonlySet<string> | null;
  readonly indicator: string | null;
  readonly source: string | null;
  readonly frequency: Series["frequency"] | null;
  readonly form: Series["form"] | null;
  readonly accumulation: Series["accumulation"] | null;
  readonly grade: Grade | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly simulated: boolean | null;
}

/** What is looked for, once it is known to make sense. */
export interface CatalogueRequest {
  readonly terms: readonly string[];
  readonly kind: CatalogueKind;
  readonly filter: CatalogueFilter;
  readonly asOf: string | null;
  readonly page: number;
  readonly size: number;
}

const mostEntities = 50;
const mostTerms = 12;

/** Throws REQUEST_INVALID. */
export function readCatalogueQuery(query: CatalogueQuery): CatalogueRequest {
  const { from = null, to = null } = query;
  if (from !== null && to !== null && from > to) throw yearsCrossed({ from, to });
  const terms = termsOf(query.q ?? "");
  if (terms.length > mostTerms) throw tooManyTerms({ count: terms.length, most: mostTerms });
  return {
    terms,
    kind: query.kind ?? "series",
    filter: { ...filterOf(query), from, to },
    asOf: query.asOf ?? null,
    page: query.page ?? 1,
    size: query.size ?? usualCatalogueResults,
  };
}

function filterOf(query: CatalogueQuery): Omit<CatalogueFilter, "from" | "to"> {
  return {
    entity: query.entity === undefined ? null : entitiesIn(query.entity),
    indicator: query.indicator ?? null,
    source: query.source ?? null,
    frequency: query.frequency ?? null,
    form: query.form ?? null,
    accumulation: query.accumulation ?? null,
    grade: query.grade ?? null,
    simulated: query.simulated === undefined ? null : query.simulated === "true",
  };
}

function entitiesIn(text: string): ReadonlySet<string> {
  return new Set(readCodes({ parameter: "entity", value: text, most: mostEntities }));
}
