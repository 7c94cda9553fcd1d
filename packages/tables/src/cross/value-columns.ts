import type { HeaderCell, HeaderGrid } from "./header-grid";
import { isRate } from "./compose";
import { noMeaning, type Meaning } from "./meaning";
import { combinePeriods } from "./period-part";

/** A column of values with what its header says, level by level, outermost first. */
export interface HeadedColumn {
  readonly column: number;
  readonly levels: readonly HeaderCell[];
}

/**
 * Columns with what their headers leave to the column beside them: a growth without a name of its own (产值, 同比增长)
 * is that of the column before it, of the latest where several periods stand there.
 */
export function withNeighbours(grid: HeaderGrid, columns: readonly number[]): readonly HeadedColumn[] {
  const headed = columns.map((column) => ({
    column,
    levels: grid.map((level) => level[column] ?? { meaning: noMeaning, origin: null }),
  }));
  return headed.map((one, index) => (leansOnNeighbour(one) ? leaning(one, headed.slice(0, index)) : one));
}

/** Position of the innermost header cell of a column; -1 for none. */
function innermost({ levels }: HeadedColumn): number {
  return levels.findLastIndex(({ origin }) => origin !== null);
}

function leansOnNeighbour(one: HeadedColumn): boolean {
  const inner = one.levels[innermost(one)]?.meaning;
  if (inner === undefined || inner.name !== "") return false;
  return isRate(inner) || inner.period?.kind === "year-before";
}

function leaning(one: HeadedColumn, before: readonly HeadedColumn[]): HeadedColumn {
  const base = baseOf(one, before);
  if (base === null) return one;
  const level = innermost(one);
  const at = innermost(base);
  const from = base.levels[at]?.meaning;
  const own = one.levels[level];
  if (from === undefined || own === undefined) return one;
  const meaning: Meaning = {
    ...own.meaning,
    name: from.name,
    period:
      own.meaning.period?.kind === "year-before"
        ? { kind: "year-before", of: from.period }
        : (own.meaning.period ?? from.period),
    form: {
      form: own.meaning.form?.form ?? null,
      accumulation: own.meaning.form?.accumulation ?? from.form?.accumulation ?? null,
      lastOf: own.meaning.form?.lastOf ?? from.form?.lastOf ?? null,
    },
    unit: own.meaning.unit ?? (own.meaning.period?.kind === "year-before" ? from.unit : null),
  };
  return { ...one, levels: one.levels.map((cell, index) => (index === level ? { ...cell, meaning } : cell)) };
}

/** The nearest column of levels under the same outer headers; among those that differ by period only, the latest. */
function baseOf(one: HeadedColumn, before: readonly HeadedColumn[]): HeadedColumn | null {
  const siblings = before.filter((other) => sharesOuter(one, other));
  const levels = siblings.filter((other) => !leansOnNeighbour(other) && !isRate(innerMeaning(other)));
  const nearest = levels.at(-1);
  if (nearest === undefined) return null;
  const name = innerMeaning(nearest).name;
  const start = siblings.findLastIndex(
    (other) =>
      siblings.indexOf(other) < siblings.indexOf(nearest) &&
      (leansOnNeighbour(other) || innerMeaning(other).name !== name),
  );
  const run = siblings.slice(start + 1).filter((other) => levels.includes(other));
  return run.reduce((latest, other) => (startOf(other) > startOf(latest) ? other : latest), nearest);
}

function innerMeaning(column: HeadedColumn): Meaning {
  return column.levels[innermost(column)]?.meaning ?? noMeaning;
}

function sharesOuter(one: HeadedColumn, other: HeadedColumn): boolean {
  const level = innermost(one);
  return one.levels.slice(0, level).every((cell, index) => {
    const its = other.levels[index]?.origin ?? null;
    return cell.origin?.row === its?.row && cell.origin?.column === its?.column;
  });
}

function startOf(column: HeadedColumn): string {
  return (
    combinePeriods(column.levels.flatMap(({ meaning }) => meaning.period ?? []).reverse())?.period.start ?? ""
  );
}
