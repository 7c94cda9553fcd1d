import { boldWords } from "../axis";
import type { Box } from "../canvas/canvas";
import type { LabelField } from "../canvas/label-field";
import { xAt, yAt, type Plot } from "../canvas/plot";
import type { ChartStyle } from "../drawing";
import { reachOf } from "../extent";
import { wordColour } from "../palette";
import { text, type Shape } from "../shape";
import { emWidth } from "../text-width";
import { openReach } from "./point-shapes";
import type { ComparedPoint } from "./read-comparison";

const valueSize = 12;
/** Points within so many pixels stand above one another. */
const columnWidth = 3;
/** Points nearer to one another than so many heights of a number crowd together. */
const crowdHeights = 2;

interface Frame {
  readonly plot: Plot;
  readonly style: ChartStyle;
  readonly field: LabelField;
  /** Every point of the plot, those without a number as well. */
  readonly among: readonly ComparedPoint[];
}

/** A point that may get its number, in pixels. */
interface Candidate {
  readonly point: ComparedPoint;
  readonly x: number;
  readonly y: number;
  /** The upper and lower end of what is drawn of it. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A number that has its place, and the point that it belongs to, in pixels. */
interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** The places of the numbers of a crowd, one for each of its points. */
interface Arrangement {
  readonly crowd: readonly Candidate[];
  readonly boxes: readonly Box[];
}

/**
 * The numbers of points where they have room. A number beside the wrong point is a wrong number: of points above one
 * another the numbers stand in the same order, each in the colour of its line, and none stands beyond another point.
 * Points that crowd together get all their numbers, else the highest and the lowest of them theirs, else none does: the
 * table of the chart has every one.
 */
export function valueLabels(points: readonly ComparedPoint[], frame: Frame): readonly Shape[] {
  const { style, field } = frame;
  const heightsAt = columnsOf(frame);
  const candidates = points.map((point) => candidateOf(point, frame));
  const placed: Labelled[] = [];
  const seen = new Set<Candidate>();
  return candidates.flatMap((one) => {
    if (seen.has(one)) return [];
    const crowd = crowdOf(one, candidates);
    for (const member of crowd) seen.add(member);
    const fits = (arrangement: Arrangement): boolean =>
      labelledBy(arrangement).every(
        (label) =>
          placed.every((other) => keepsOrder(label, other)) &&
          standsBeside(
            label,
            heightsAt(label.x).filter((y) => crowd.every((member) => member.y !== y)),
          ),
      );
    const found = field.placeAll(arrangementsOf(crowd, style).filter(fits));
    if (found === null) return [];
    placed.push(...labelledBy(found));
    return numberShapes(found, style);
  });
}

/** Whether two numbers that could be taken for one another stand in the order of their points. */
export function keepsOrder(one: Labelled, other: Labelled): boolean {
  const reach = Math.max(one.box.width, other.box.width);
  if (Math.abs(one.x - other.x) > reach || one.y === other.y) return true;
  return Math.sign(one.box.y - other.box.y) === Math.sign(one.y - other.y);
}

/** Whether no point of its column lies between a number and its own. */
function standsBeside({ y, box }: Labelled, column: readonly number[]): boolean {
  const centre = box.y + box.height / 2;
  const [low, high] = [Math.min(y, centre), Math.max(y, centre)];
  return column.every((other) => other === y || other < low || other > high);
}

/** Looks up at which heights points stand in the column of a pixel. */
function columnsOf({ among, plot }: Pick<Frame, "among" | "plot">): (x: number) => readonly number[] {
  const columns = new Map<number, number[]>();
  const keyOf = (x: number): number => Math.round(x / columnWidth);
  for (const point of among) {
    const key = keyOf(xAt(plot, point.x));
    const column = columns.get(key) ?? [];
    column.push(yAt(plot, point.y));
    columns.set(key, column);
  }
  return (x) => [-1, 0, 1].flatMap((step) => columns.get(keyOf(x) + step) ?? []);
}

function candidateOf(point: ComparedPoint, { plot, style }: Pick<Frame, "plot" | "style">): Candidate {
  const { extent, label } = point.mark;
  const size = valueSize * style.scale;
  const y = yAt(plot, point.y);
  const pixels = [y, ...reachOf(extent).map((value) => yAt(plot, value))];
  const open = extent.kind === "open" || extent.kind === "capped" ? extent.toward : 0;
  const reach = openReach * style.scale;
  return {
    point,
    x: xAt(plot, point.x),
    y,
    top: Math.min(...pixels) - (open === 1 ? reach : 0),
    bottom: Math.max(...pixels) + (open === -1 ? reach : 0),
    width: emWidth(label) * size,
    height: size * 1.15,
  };
}

/** Those of a column whose numbers cannot be placed without regard to one another, from the highest to the lowest. */
function crowdOf(one: Candidate, all: readonly Candidate[]): readonly Candidate[] {
  const column = all
    .filter(({ x }) => Math.abs(x - one.x) < columnWidth)
    .sort((a, b) => a.y - b.y || b.point.y - a.point.y);
  const at = column.indexOf(one);
  const isApart = (upper: number): boolean => {
    const [above, below] = [column[upper], column[upper + 1]];
    if (above === undefined || below === undefined) return true;
    return below.top - above.bottom > crowdHeights * one.height;
  };
  let [first, last] = [at, at];
  while (!isApart(first - 1)) first -= 1;
  while (!isApart(last)) last += 1;
  return column.slice(first, last + 1);
}

/** Where the numbers of a crowd may stand, the best first. */
function arrangementsOf(crowd: readonly Candidate[], style: ChartStyle): readonly Arrangement[] {
  const [first, last] = [crowd[0], crowd.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (crowd.length === 1) return placesAround(first, style).map((box) => ({ crowd, boxes: [box] }));
  const ends = crowd.length > 2 ? stacksOf([first, last], style) : [];
  return [...stacksOf(crowd, style), ...ends];
}

/** One above the other in the order of the points: half of them above what is drawn and half below, all above, all below. */
function stacksOf(crowd: readonly Candidate[], style: ChartStyle): readonly Arrangement[] {
  const gap = 6 * style.scale;
  const top = Math.min(...crowd.map((one) => one.top)) - gap;
  const bottom = Math.max(...crowd.map((one) => one.bottom)) + gap;
  const lefts = [
    ({ x, width }: Candidate) => x - width / 2,
    ({ x, width }: Candidate) => x - width - 2,
    ({ x }: Candidate) => x + 2,
  ];
  return [Math.ceil(crowd.length / 2), crowd.length, 0].flatMap((above) =>
    lefts.map((left) => ({
      crowd,
      boxes: crowd.map((one, index) => {
        const { width, height } = one;
        const y = index < above ? top - (above - index) * height : bottom + (index - above) * height;
        return { x: left(one), y, width, height };
      }),
    })),
  );
}

/** Above what is drawn of a number, below it, or beside it. */
function placesAround({ x, y, top, bottom, width, height }: Candidate, style: ChartStyle): readonly Box[] {
  const gap = 6 * style.scale;
  const corners = [
    [x - width / 2, top - gap - height],
    [x - width / 2, bottom + gap],
    [x - width - 2, bottom + gap],
    [x - width - 2, top - gap - height],
    [x + 2, top - gap - height],
    [x + 2, bottom + gap],
    [x + gap + 2, y - height / 2],
    [x - width - gap - 2, y - height / 2],
  ] as const;
  return corners.map(([left, at]) => ({ x: left, y: at, width, height }));
}

function labelledBy({ crowd, boxes }: Arrangement): readonly Labelled[] {
  return crowd.flatMap(({ x, y }, index) => {
    const box = boxes[index];
    return box === undefined ? [] : [{ x, y, box }];
  });
}

function numberShapes({ crowd, boxes }: Arrangement, style: ChartStyle): readonly Shape[] {
  return crowd.flatMap(({ point: { mark } }, index) => {
    const box = boxes[index];
    if (box === undefined) return [];
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const fill = wordColour(style.palette, mark.tone);
    const look = { size: valueSize * style.scale, align: "center", fill } as const;
    return [text(mark.label, at, boldWords(style, look))];
  });
}
