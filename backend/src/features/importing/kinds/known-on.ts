import { CellFault, type CellReader } from "../reading/cell-reader";
import type { References } from "../writing/references";

const dayMs = 86_400_000;

/**
 * The day on which the value became known: neither in the future (a day of grace, since days begin earlier in the east)
 * nor before its source can have come out. Throws a CellFault.
 */
export function readKnownOn(cells: CellReader, references: References): string {
  const day = cells.day("known_on", "last");
  if (day === null) throw new CellFault("known_on", "不能为空", "must not be empty");
  const latest = new Date(Date.now() + dayMs).toISOString().slice(0, 10);
  if (day > latest) {
    throw new CellFault(
      "known_on",
      `${day} 在将来；请写已经公布的那一天（2024-03-15）`,
      `${day} is in the future; give the day on which it was published (2024-03-15)`,
    );
  }
  const source = cells.text("source");
  const published = references.publishedOf(source);
  if (published === null || day >= published) return day;
  throw new CellFault(
    "known_on",
    `${day} 早于来源「${source}」的发布日期 ${published}`,
    `${day} is before the source "${source}" was published, ${published}`,
  );
}
