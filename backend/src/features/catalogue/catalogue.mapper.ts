import { grades, type CoverageYear, type Grade } from "@jiqun/contract";
import { knownValue } from "../rows/known-value";

/** A series with the codes of its dimensions. */
export interface ListedSeriesRow {
  readonly id: number;
  readonly code: string;
  readonly indicator: string;
  readonly entity: string;
  readonly market: string | null;
  readonly scopeId: number;
  readonly industry: string | null;
  readonly product: string | null;
  readonly frequency: string;
  readonly accumulation: string;
  readonly form: string;
  readonly simulated: boolean;
}

/** An industry or product with its names. */
export interface NamedClassRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** From when to when a series reaches, how fresh it is and what it rests on. */
export interface SpanRow {
  readonly seriesId: number;
  readonly first: number;
  readonly last: number;
  readonly lastKnownOn: string;
  readonly grades: readonly string[];
  readonly sources: readonly string[];
}

/** What a series has of one year. */
export interface CoverageRow {
  readonly seriesId: number;
  readonly year: number;
  readonly values: number;
  readonly missing: number;
  readonly statuses: readonly string[];
  readonly bounded: boolean;
  readonly vintages: number;
  readonly revisions: number;
  readonly grades: readonly string[];
}

/** A year of a series as it stands on the wire. */
export function mapCoverageYear(row: CoverageRow): CoverageYear {
  return {
    year: row.year,
    values: row.values,
    missing: row.missing,
    statuses: [...row.statuses],
    bounded: row.bounded,
    revised: row.revisions > 0,
    grades: mapGrades(row.grades),
  };
}

/** Grades as the contract knows them. */
export function mapGrades(texts: readonly string[]): Grade[] {
  return texts.map((grade) => knownValue(grades, grade));
}
