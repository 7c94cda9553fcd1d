import type { Bilingual, Event } from "@jiqun/contract";
import type { Tone } from "../mark.model";
import type { ChartTexts } from "../texts";
import { placeOfDay, placeOfPeriod } from "../time-place";
import type { ComparedRead, ReadComparison } from "./read-comparison";

/** An event at its place on the axis of time, with the number that its words below the chart bear. */
export interface AnnotationModel {
  readonly number: number;
  readonly x: number;
  /** Neutral where it is of several of the entities compared. */
  readonly tone: Tone;
  readonly event: Event;
  readonly date: string;
  /** The entity and what happened. */
  readonly title: string;
}

/** A dated event where it stands for the series that it is moved with. */
interface Standing {
  readonly event: Event;
  readonly x: number;
  readonly of: readonly ComparedRead[];
}

/** The events of a chart that bear a number, and how many more there are. */
export interface Annotations {
  readonly marked: readonly AnnotationModel[];
  readonly unmarked: number;
}

export const noAnnotations: Annotations = { marked: [], unmarked: 0 };

/** More numbers than these would stand in one another's way. */
const mostMarked = 12;

const neutral: Tone = { hue: null, step: 0 };

/**
 * The dated events of the entities that are drawn, within the time that is drawn, numbered by place. On an aligned axis
 * an event moves with the anchor of its entity; one without an entity that has an anchor has no place. Of very many
 * the newest are marked.
 */
export function annotationsOf(read: ReadComparison, texts: ChartTexts): Annotations {
  const places = read.series.flatMap(({ points }) => points.map(({ x }) => x));
  const margin = read.annual ? 0.5 : 0.1;
  const [low, high] = [Math.min(...places) - margin, Math.max(...places) + margin];
  const standing = read.comparison.events
    .flatMap((event) => standingsOf(event, read))
    .filter(({ x }) => x >= low && x <= high)
    .sort((a, b) => a.x - b.x);
  const marked = standing.slice(-mostMarked).map(({ event, x, of }, index) => ({
    number: index + 1,
    x,
    tone: entitiesOf(of).length === 1 ? { hue: of[0]?.key.tone.hue ?? null, step: 0 } : neutral,
    event,
    date: texts.eventDate(event),
    title: [...entitiesOf(of).map((name) => texts.pick(name)), texts.pick(event.title)].join(" · "),
  }));
  return { marked, unmarked: standing.length - marked.length };
}

function standingsOf(event: Event, read: ReadComparison): readonly Standing[] {
  const day = dayOf(event);
  if (day === null) return [];
  const of = read.series.filter((one) => isAbout(event, one));
  const calendar = placeOfDay(day) - (read.annual ? 0.5 : 0);
  if (read.align === "calendar") return [{ event, x: calendar, of }];
  const standings = new Map<number, ComparedRead[]>();
  for (const one of of) {
    const anchor = anchorPlace(one, read);
    if (anchor === null) continue;
    standings.set(calendar - anchor, [...(standings.get(calendar - anchor) ?? []), one]);
  }
  return [...standings].map(([x, series]) => ({ event, x, of: series }));
}

function isAbout({ places, participants }: Event, { compared }: ComparedRead): boolean {
  const codes = [...places, ...participants.map(({ entity }) => entity)].map(({ code }) => code);
  return codes.includes(compared.series.entity.code);
}

function anchorPlace({ compared }: ComparedRead, { annual }: ReadComparison): number | null {
  const anchor = compared.anchor;
  const cell = compared.cells.find(({ period }) => period === anchor?.period);
  if (cell !== undefined) return placeOfPeriod(cell.periodEnd, { annual });
  const placed = compared.cells.find(({ position }) => position !== null);
  if (placed === undefined || placed.position === null) return null;
  return placeOfPeriod(placed.periodEnd, { annual }) - placed.position;
}

/** The middle of the days that it can have been. */
function dayOf({ earliest, latest }: Event): string | null {
  if (earliest === null || latest === null) return earliest ?? latest;
  const middle = (Date.parse(earliest) + Date.parse(latest)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}

function entitiesOf(of: readonly ComparedRead[]): readonly Bilingual[] {
  const entities = new Map(
    of.map(({ compared }) => [compared.series.entity.code, compared.series.entity.short]),
  );
  return [...entities.values()];
}
