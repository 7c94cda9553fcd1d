import type { Event } from "@jiqun/contract";
import { periodText } from "./figure-text";
import type { Reader } from "./reader";

/** When an event was: the day, month or year that holds it; both days where sources differ; nothing for a plan. */
export function eventDate({ kind, earliest, latest, note }: Event, reader: Reader): string {
  if (kind === "planned" || earliest === null || latest === null) return "";
  const dates = { earliest: periodText(earliest, reader), latest: periodText(latest, reader) };
  if (isDisputed({ earliest, latest, note })) return reader.t("activity.twoDates", dates);
  if (earliest === latest) return dates.earliest;
  const month = earliest.slice(0, 7);
  if (earliest === `${month}-01` && latest === lastDayOf(month)) return periodText(month, reader);
  const year = earliest.slice(0, 4);
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return periodText(year, reader);
  return reader.t("activity.between", dates);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Whether sources give different days: a conflict of at most a few days. */
export function isDisputed({ earliest, latest, note }: Pick<Event, "earliest" | "latest" | "note">): boolean {
  if (earliest === null || latest === null || earliest === latest) return false;
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
  return note?.kind === "conflict" && days < 8;
}
