import type { Box } from "./canvas";

/** Where words may stand without covering one another, or the marks. */
export interface LabelField {
  /** Keeps words away from a rectangle; `hard` ones are never covered. */
  block(box: Box, of: { readonly hard: boolean }): void;
  /** The first of the places that is free, taken from then on; null where none is. */
  place<Place extends { readonly box: Box }>(places: readonly Place[]): Place | null;
  /** As {@link place}, for words that stand together: the first choice of which every place is free. */
  placeAll<Places extends { readonly boxes: readonly Box[] }>(choices: readonly Places[]): Places | null;
}

/** A field of a drawing. Marks are soft: where nothing else is free, words may stand over them, never over words. */
export function labelField(bounds: Box): LabelField {
  const hard: Box[] = [];
  const soft: Box[] = [];
  const free = (box: Box, among: readonly Box[]): boolean => !among.some((other) => overlap(box, other));
  const placeAll = <Places extends { readonly boxes: readonly Box[] }>(
    choices: readonly Places[],
  ): Places | null => {
    const within = choices.filter(({ boxes }) =>
      boxes.every((box) => inside(box, bounds) && free(box, hard)),
    );
    const found = within.find(({ boxes }) => boxes.every((box) => free(box, soft))) ?? within[0] ?? null;
    if (found !== null) hard.push(...found.boxes);
    return found;
  };
  return {
    block: (box, of) => void (of.hard ? hard : soft).push(box),
    placeAll,
    place: (places) => placeAll(places.map((place) => ({ place, boxes: [place.box] })))?.place ?? null,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/**
 * Places one below the other, as near to where they want to be as `least` between neighbours lets them, within a range.
 * In the order given; where they do not all fit, they share the range evenly.
 */
export function spread(
  wanted: readonly number[],
  { least, low, high }: { readonly least: number; readonly low: number; readonly high: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const gap = Math.min(least, order.length > 1 ? (high - low) / (order.length - 1) : least);
  const clusters: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    clusters.push({ members: [index], middle: within(wanted[index] ?? 0, { low, high }) });
    mergeLast(clusters, { gap, low, high });
  }
  const placed = wanted.map(() => 0);
  for (const { members, middle } of clusters)
    members.forEach((index, at) => (placed[index] = middle + (at - (members.length - 1) / 2) * gap));
  return placed;
}

interface Cluster {
  members: number[];
  middle: number;
}

function mergeLast(
  clusters: Cluster[],
  { gap, low, high }: { readonly gap: number; readonly low: number; readonly high: number },
): void {
  for (;;) {
    const [last, before] = [clusters.at(-1), clusters.at(-2)];
    if (last === undefined) return;
    const half = ((last.members.length - 1) / 2) * gap;
    last.middle = within(last.middle, { low: low + half, high: high - half });
    if (before === undefined) return;
    const needed = ((last.members.length + before.members.length) / 2) * gap;
    if (last.middle - before.middle >= needed - 1e-9) return;
    const total = last.members.length + before.members.length;
    const middle = (last.middle * last.members.length + before.middle * before.members.length) / total;
    clusters.splice(-2, 2, { members: [...before.members, ...last.members], middle });
  }
}

function within(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
