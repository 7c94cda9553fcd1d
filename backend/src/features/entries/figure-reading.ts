import type { Bilingual, EntryRequest } from "@jiqun/contract";
import { readStatements, type StatedFigure, type StatedReading } from "@jiqun/statistics";
import { figureUnreadable } from "./entry.errors";

/** The one way to read the words of a figure within their sentence. Throws FIGURE_UNREADABLE with the readings where it is not one. */
export function readFigure({ words, figure }: Pick<EntryRequest, "words" | "figure">): StatedReading {
  const places = placesOf(figure, words);
  const figures = readStatements(words).filter(({ span }) =>
    places.some((start) => span.start < start + figure.length && span.end > start),
  );
  const readings = distinct(figures.flatMap(readingsOf));
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return only;
  throw figureUnreadable({ figure, readings: readings.map(describe) });
}

function placesOf(figure: string, words: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(figure); at !== -1; at = words.indexOf(figure, at + 1)) places.push(at);
  return places;
}

function readingsOf({ alternatives, ...reading }: StatedFigure): readonly StatedReading[] {
  return alternatives.length > 0 ? alternatives : [reading];
}

/** The same words may stand in a sentence twice and mean the same. */
function distinct(readings: readonly StatedReading[]): StatedReading[] {
  const byMeaning = new Map(readings.map((reading) => [meaningOf(reading), reading]));
  return [...byMeaning.values()];
}

function meaningOf({ kind, quantity, unit }: StatedReading): string {
  const { lower, lowerOpen, upper, upperOpen, point, qualifier } = quantity;
  return JSON.stringify([kind, unit, lower, lowerOpen, upper, upperOpen, point, qualifier]);
}

const kinds: Readonly<Record<StatedReading["kind"], Bilingual>> = {
  level: { zh: "水平值", en: "level" },
  growth: { zh: "增长", en: "growth" },
  point_change: { zh: "百分点变化", en: "change in points" },
  share: { zh: "占比", en: "share" },
  rank: { zh: "位次", en: "rank" },
  ratio: { zh: "比率", en: "ratio" },
  contribution: { zh: "贡献或拉动", en: "contribution" },
  gap: { zh: "差距", en: "gap" },
  index: { zh: "指数", en: "index" },
};

function describe({ kind, asStated }: StatedReading): Bilingual {
  return { zh: `${asStated}（${kinds[kind].zh}）`, en: `${asStated} (${kinds[kind].en})` };
}
