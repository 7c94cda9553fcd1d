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

type ProjectFigure = Project["figures"][number];

export function projectFigureText(figure: ProjectFigure, reader: Reader): string {
  const size = Math.abs(figure.quantity.point ?? figure.quantity.lower ?? figure.quantity.upper ?? 0);
  const scale = chosenScale(figure.unit, { size, reader });
  return formatQuantity(figure.quantity, { unit: figure.unit, locale: reader.locale, scale }).text;
}
