import type { Event, Project } from "@jiqun/contract";
import { formatQuantity } from "@jiqun/statistics";
import { chosenScale, periodText } from "../../wording/figure-text";
import { pick, type Reader } from "../../wording/reader";
import type { TimelineModel } from "./timeline.model";

/** What the timeline finds: how many activities in which months, and the place met most often. */
export function timelineFinding({ months, placed }: TimelineModel, reader: Reader): string {
  const { t } = reader;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return t("activity.title");
  const period = periodText(first === last ? first : `${first}/P${months.length}M`, reader);
  const top = favouritePlace(placed.map(({ event }) => event));
  if (top === null) return t("activity.findingAxis", { period, count: placed.length });
  const place = pick(top.place.short, reader);
  return t("activity.findingPlace", { period, count: placed.length, places: top.count, place });
}

function favouritePlace(
  events: readonly Event[],
): { readonly place: Event["places"][number]; readonly count: number } | null {
  const counts = new Map<string, { place: Event["places"][number]; count: number }>();
  for (const place of events.flatMap(({ places }) => places)) {
    const known = counts.get(place.code);
    counts.set(place.code, { place, count: (known?.count ?? 0) + 1 });
  }
  const top = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return top !== undefined && top.count > 1 ? top : null;
}

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

type ProjectFigure = Project["figures"][number];

export function projectFigureText(figure: ProjectFigure, reader: Reader): string {
  const size = Math.abs(figure.quantity.point ?? figure.quantity.lower ?? figure.quantity.upper ?? 0);
  const scale = chosenScale(figure.unit, { size, reader });
  return formatQuantity(figure.quantity, { unit: figure.unit, locale: reader.locale, scale }).text;
}
