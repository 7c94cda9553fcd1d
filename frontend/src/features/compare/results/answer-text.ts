import type { ComparedSeries, Comparison, ComparisonAnswer, DerivedCell } from "@jiqun/contract";
import { transformOf } from "@jiqun/statistics";
import { periodText, sharedScale } from "../../../wording/figure-text";
import { pick, type Reader } from "../../../wording/reader";
import { missingText, spokenCell } from "../../../wording/cell-text";
import { comparedNames } from "./compared-names";
import { placeText, sortedPlaces, type PlaceKey } from "./places";

/** What is told at a place: a period, or so many years after each series' anchor. */
export interface AnsweredPlace {
  readonly key: PlaceKey;
  readonly answers: readonly ComparisonAnswer[];
}

export interface AnswerSentence {
  readonly key: string;
  readonly text: string;
  readonly answer: ComparisonAnswer["answer"];
  /** That it rests on a convention of reading, or compares what is not comparable. */
  readonly remarks: readonly string[];
}

/** The places where anything is told, newest first. */
export function answeredPlaces({ answers }: Comparison): readonly AnsweredPlace[] {
  const places = new Map<PlaceKey, ComparisonAnswer[]>();
  for (const answer of answers) {
    const key = placeOf(answer);
    const there = places.get(key);
    if (there === undefined) places.set(key, [answer]);
    else there.push(answer);
  }
  return sortedPlaces([...places.keys()])
    .reverse()
    .map((key) => ({ key, answers: places.get(key) ?? [] }));
}

/** The place that the state names, else the newest where something is compared, else the newest. */
export function chosenPlace(all: readonly AnsweredPlace[], at: string | null): AnsweredPlace | null {
  const compared = ({ answers }: AnsweredPlace): boolean =>
    answers.some(({ answer }) => !answer.endsWith("missing"));
  return all.find(({ key }) => key === at) ?? all.find(compared) ?? all[0] ?? null;
}

/** What is above what at places, in sentences. */
export function sentencesOf(places: readonly AnsweredPlace[], telling: Telling): readonly AnswerSentence[] {
  return places.flatMap(({ answers }) => answers.map((answer) => sentenceOf(answer, telling)));
}

function placeOf({ position, periodA, periodB }: ComparisonAnswer): PlaceKey {
  return position === null ? (periodA ?? periodB ?? "") : `${position}`;
}

/** What the sentences of a comparison are made from. */
export interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly series: ReadonlyMap<string, ComparedSeries>;
  /** Cells of each series by their periods. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, DerivedCell>>;
  readonly notComparable: ReadonlySet<string>;
  /** What all of the series tell, where it is the same. */
  readonly subject: string;
  readonly reader: Reader;
}

export function tellingOf(comparison: Comparison, reader: Reader): Telling {
  const { series, pairs } = comparison;
  const unlike = pairs.filter(({ verdict }) => verdict === "not-comparable");
  return {
    names: comparedNames(
      series.map((one) => one.series),
      reader,
    ),
    series: new Map(series.map((one) => [one.series.code, one])),
    cells: new Map(
      series.map((one) => [one.series.code, new Map(one.cells.map((cell) => [cell.period, cell]))]),
    ),
    notComparable: new Set(unlike.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`])),
    subject: sharedSubject(comparison, reader),
    reader,
  };
}

/** 营业收入增速, where all series tell that; empty where their names say what each tells. */
function sharedSubject({ series, transform }: Comparison, reader: Reader): string {
  const subjects = new Set(
    series.map(({ series: { indicator, form } }) => {
      const name = pick(indicator.name, reader);
      if (transform !== "level")
        return reader.t("compare.transformOf", {
          indicator: name,
          transform: pick(transformOf(transform), reader),
        });
      return form.startsWith("growth") ? reader.t("compare.growthOf", { indicator: name }) : name;
    }),
  );
  const [only] = subjects;
  if (subjects.size !== 1 || only === undefined) return "";
  return reader.locale === "en" ? `, ${only.toLowerCase()}` : only;
}

function sentenceOf(answer: ComparisonAnswer, telling: Telling): AnswerSentence {
  const { reader, names } = telling;
  const { a, b } = answer;
  const told = [toldAt(a, answer.periodA, telling), toldAt(b, answer.periodB, telling)] as const;
  const sharing = inOneUnit(told, reader);
  const [valueA, valueB] = [valueOf(told[0], sharing), valueOf(told[1], sharing)];
  const values = {
    place: placeText(placeOf(answer), reader),
    a: nameAt(names.get(a) ?? a, { period: answer.periodA, answer, reader }),
    b: nameAt(names.get(b) ?? b, { period: answer.periodB, answer, reader }),
    subject: telling.subject,
    valueA,
    valueB,
    saidA: said(valueA, reader),
    saidB: said(valueB, reader),
  };
  const compared = !answer.answer.endsWith("missing");
  const remarks = [
    ...(compared && answer.restsOnConvention ? [reader.t("compare.restsOnConvention")] : []),
    ...(compared && told.some((one) => one.compared?.anchor?.certain === false)
      ? [reader.t("compare.anchorUncertain")]
      : []),
    ...(compared && telling.notComparable.has(`${a} ${b}`) ? [reader.t("compare.numbersOnly")] : []),
  ];
  return {
    key: [a, b, values.place].join(" "),
    text: reader.t(`compare.answer.${answer.answer}`, values),
    answer: answer.answer,
    remarks,
  };
}

/** Where series are aligned by an anchor, each name says which of its years that is. */
function nameAt(
  name: string,
  of: {
    readonly period: string | null;
    readonly answer: ComparisonAnswer;
    readonly reader: Reader;
  },
): string {
  const { period, answer, reader } = of;
  if (answer.position === null || period === null) return name;
  return reader.t("compare.nameAt", { name, period: periodText(period, reader) });
}

/** A value right after a name: words follow a Chinese name closely, digits after a space. */
function said(value: string, { locale }: Reader): string {
  return locale === "zh-CN" && /^[\u4e00-\u9fff]/.test(value) ? value : ` ${value}`;
}

/** How many times the smaller number the larger one may be. */
const farthestApart = 1e4;

/** A number of a series; none where it has no such period. */
interface Told {
  readonly compared: ComparedSeries | undefined;
  readonly cell: DerivedCell | undefined;
}

function toldAt(code: string, period: string | null, { series, cells }: Telling): Told {
  return { compared: series.get(code), cell: cells.get(code)?.get(period ?? "") };
}

/**
 * A sentence sets its numbers side by side in one unit: 2,465.3 billion beside 24.6 billion; each in its own where the
 * smaller one would have no digit left that can be read.
 */
function inOneUnit(told: readonly Told[], reader: Reader): Reader {
  const [unit, ...others] = new Set(told.map(({ compared }) => compared?.unit));
  if (unit === undefined || others.length > 0) return reader;
  const sizes = told.flatMap(({ cell }) => {
    const { point, lower, upper } = cell?.quantity ?? { point: null, lower: null, upper: null };
    return Math.abs(point ?? lower ?? upper ?? 0);
  });
  const least = Math.min(...sizes.filter((size) => size > 0));
  if (Math.max(...sizes) > farthestApart * least) return reader;
  return { ...reader, axis: { unit, multiplier: sharedScale(unit, sizes, reader) } };
}

function valueOf({ compared, cell }: Told, reader: Reader): string {
  if (compared === undefined || cell === undefined) return missingText({ missing: null }, reader);
  return spokenCell(cell, compared, reader);
}
