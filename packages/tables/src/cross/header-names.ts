import type { HeaderGrid } from "./header-grid";

/** Names of one level of a header, one for each of its columns; empty where the level names none. */
export type LevelNames = readonly string[];

/** Names that each level gives the columns of values. A second line that only translates the first gives none. */
export function levelNames(grid: HeaderGrid, columns: readonly number[]): readonly LevelNames[] {
  const names = grid.map((level) => columns.map((column) => level[column]?.meaning.name ?? ""));
  return names.map((level, index) =>
    names.some((other, at) => at !== index && isTranslation(level, other)) ? level.map(() => "") : level,
  );
}

/** Whether Latin words stand for Chinese ones, one for one. */
export function isTranslation(latin: readonly string[], chinese: readonly string[]): boolean {
  const pairs = latin
    .map((word, index) => [word, chinese[index] ?? ""] as const)
    .filter(([word]) => word !== "");
  if (pairs.length === 0) return false;
  if (
    !pairs.every(
      ([word, other]) =>
        /^[A-Za-z][\p{Script=Latin}\d .,'’&()/%-]*$/u.test(word) && /\p{Script=Han}/u.test(other),
    )
  )
    return false;
  const words = new Set(pairs.map(([word]) => word)).size;
  const others = new Set(pairs.map(([, other]) => other)).size;
  const both = new Set(pairs.map((pair) => pair.join("\n"))).size;
  return words === both && others === both && (both > 1 || pairs.length === 1);
}
