import type { Event } from "@jiqun/contract";
import { compareCodes } from "@jiqun/statistics";

/** An event on the axis; `from` and `to` are 0 to 1 of its length. */
export interface PlacedEvent {
  readonly event: Event;
  readonly from: number;
  readonly to: number;
}

export interface TimelineModel {
  /** ISO months on the axis, first to last. */
  readonly months: readonly string[];
  readonly placed: readonly PlacedEvent[];
  /** Dated outside the axis. */
  readonly elsewhere: readonly Event[];
  /** Announced for later; the days given are only the limits within which it may fall. */
  readonly planned: readonly Event[];
  readonly undated: readonly Event[];
}

/**
 * The axis holds the year in which most dated events lie, from the first month with one to the last; the others stand
 * apart, because an axis over all years would press the busy one into a point.
 */
export function timelineModel(events: readonly Event[]): TimelineModel {
  const planned = events.filter(({ kind }) => kind === "planned");
  const past = events.filter(({ kind }) => kind !== "planned");
  const dated = past.filter((event): event is Dated => event.earliest !== null && event.latest !== null);
  const undated = past.filter((event) => event.earliest === null || event.latest === null);
  const year = busiestYear(dated);
  const within = dated
    .filter((event) => withinYear(event, year))
    .sort((a, b) => compareCodes(a.earliest, b.earliest));
  const elsewhere = dated.filter((event) => !withinYear(event, year));
  const months = monthsOf(within);
  const placed = within.map((event) => ({
    event,
    from: place(event.earliest, { months, end: false }),
    to: place(event.latest, { months, end: true }),
  }));
  return { months, placed, elsewhere, planned, undated };
}

type Dated = Event & { readonly earliest: string; readonly latest: string };

/** Only events that are dated to within half a year say anything about months. */
function withinYear({ earliest, latest }: Dated, year: string | null): boolean {
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
  return earliest.slice(0, 4) === year && latest.slice(0, 4) === year && days < 184;
}

function busiestYear(events: readonly Dated[]): string | null {
  const counts = new Map<string, number>();
  for (const event of events) {
    const year = event.earliest.slice(0, 4);
    if (withinYear(event, year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareCodes(b[0], a[0]))[0]?.[0] ?? null;
}

function monthsOf(events: readonly Dated[]): readonly string[] {
  const [first, last] = [
    events[0]?.earliest,
    events
      .map(({ latest }) => latest)
      .sort()
      .at(-1),
  ];
  if (first === undefined || last === undefined) return [];
  const [year, from, to] = [first.slice(0, 4), Number(first.slice(5, 7)), Number(last.slice(5, 7))];
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${year}-${String(from + index).padStart(2, "0")}`,
  );
}

function place(
  day: string,
  { months, end }: { readonly months: readonly string[]; readonly end: boolean },
): number {
  const index = months.indexOf(day.slice(0, 7));
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (index + (date - (end ? 0 : 1)) / days) / months.length;
}
