import { shiftDecimal, signOf, toNumber } from "../decimal";
import { withWords, type Quantity } from "../quantity";
import { readAmount, type Amount } from "./amounts";
import { boundQuantity, readingsOf, type Readings } from "./bounds";
import { findWordChanges } from "./changes";
import { isClassLimit } from "./classes";
import { isDuration } from "./durations";
import { findExclusions } from "./exclusions";
import type { Draft, StatedFigure, StatedReading } from "./figure";
import { meaningOf, type Meaning } from "./kind";
import { normalise, type NormalText } from "./normalise";
import { periodsOf } from "./periods";
import { findProportions, proportionSpans } from "./proportions";
import { findRanks } from "./ranks";
import { findRankShares } from "./rank-shares";
import { findTwoBounds } from "./two-bounds";
import { findTimes, type TimeMark } from "./time";

interface Kept {
  readonly draft: Draft;
  readonly meaning: Meaning | null;
}

/**
 * Reads the figures of a text in Chinese or English, in the order of the text.
 *
 * Each figure is a quantity with the bounds that its words set (50余家 is (50, 60), 20%以上 is [20%, ∞)), in base units,
 * with its kind, unit, direction and the period that its sentence states. Years, dates, ordinals, document and product
 * numbers, and limits that only name a class (产值过亿企业) are no figures. Where the words allow several readings,
 * `quantity` holds all of them and `alternatives` lists them. Never throws. The time grows with the length of the text, as every stage looks no
 * further than a fixed distance around a number.
 */
export function readStatements(text: string): StatedFigure[] {
  const normal = normalise(text);
  const times = findTimes(normal.text);
  const drafts = findDrafts(normal.text, times);
  const periods = periodsOf(normal.text, { times, figures: drafts });
  return drafts.map((draft, index) =>
    finish(draft, { original: text, normal, period: periods[index] ?? null }),
  );
}

function hide(hidden: Uint8Array, spans: readonly (readonly [number, number])[]): Uint8Array {
  for (const [start, end] of spans) hidden.fill(1, start, end);
  return hidden;
}

function findDrafts(text: string, times: readonly TimeMark[]): readonly Draft[] {
  const timed = times.map(({ start, end }) => [start, end] as const);
  const ranks = findRanks(text, hide(new Uint8Array(text.length), timed));
  const stated = [
    ...ranks,
    ...findRankShares(text),
    ...findWordChanges(text),
    ...findProportions(text),
    ...findTwoBounds(text),
  ].sort((a, b) => a.start - b.start);
  const spans = stated.map(({ start, end }) => [start, end] as const);
  const hidden = hide(findExclusions(text), [...timed, ...spans, ...proportionSpans(text)]);
  return scan(text, { hidden, stated });
}

/** A text with, for each place, where its clause and its sentence start. */
interface Page {
  readonly text: string;
  readonly clauses: Int32Array;
  readonly sentences: Int32Array;
}

/** What stands further before a figure says nothing about it. */
const reach = 80;
const clauseEnd = /[,;。!?()\n:]/g;
const sentenceEnd = /[。!?\n]/g;

function startsOf(text: string, boundary: RegExp): Int32Array {
  const starts = new Int32Array(text.length + 1);
  let last = 0;
  for (const { index } of text.matchAll(boundary)) {
    if (isInNumber(text, index)) continue;
    starts.fill(last, last, index + 1);
    last = index + 1;
  }
  return starts.fill(last, last);
}

/** A comma inside a number separates thousands, no clauses. */
function isInNumber(text: string, at: number): boolean {
  return /[,:]/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

interface Ground {
  readonly hidden: Uint8Array;
  /** Figures that are already read, in order. */
  readonly stated: readonly Draft[];
}

function scan(text: string, { hidden, stated }: Ground): readonly Draft[] {
  const page = { text, clauses: startsOf(text, clauseEnd), sentences: startsOf(text, sentenceEnd) };
  const kept: Kept[] = [];
  let waiting = 0;
  for (let at = 0; at < text.length;) {
    const ready = stated[waiting];
    if (ready !== undefined && ready.start <= at) {
      kept.push({ draft: ready, meaning: null });
      waiting += 1;
    }
    if (hidden[at] === 1) {
      at += 1;
      continue;
    }
    const { amount, skip } = readAmount(text, at, hidden);
    const usable = amount !== null && !isHidden(hidden, amount);
    const last = kept.at(-1) ?? null;
    const free = usable ? clearOf(amount, last) : null;
    const read = free === null ? null : interpret(page, free, last);
    if (read !== null) kept.push(read);
    at = amount === null || usable ? skip : at + 1;
  }
  return kept.map(({ draft }) => draft).sort((a, b) => a.start - b.start);
}

/** Words belong to one figure: in 三成亿元 the 成 is taken, and what leans on it is no figure. */
function clearOf(amount: Amount, last: Kept | null): Amount | null {
  const floor = last?.draft.end ?? 0;
  if (amount.start >= floor) return amount;
  return amount.bounds.length > 0 || amount.numberStart < floor
    ? null
    : { ...amount, start: amount.numberStart };
}

function isHidden(hidden: Uint8Array, { numberStart, unitEnd }: Amount): boolean {
  for (let at = numberStart; at < unitEnd; at += 1) if (hidden[at] === 1) return true;
  return false;
}

const counted = new Set([
  "ITEM",
  "ENTERPRISE",
  "PERSON",
  "PROJECT",
  "TEAM",
  "PIECE",
  "TIMES",
  "HOUSEHOLD",
  "YEAR",
  "MONTH",
  "DAY",
  "EDITION",
  "HOUR",
]);
const lasting = new Set(["YEAR", "MONTH", "DAY", "HOUR"]);

/** 一家科技型企业 and 一个重点 are articles rather than counts. */
function isArticle({ form, low, high, bounds, unit }: Amount): boolean {
  return form === "han" && high === null && bounds.length === 0 && counted.has(unit) && toNumber(low) === 1;
}

const emptyClause =
  /^(?:已|也|均|都|达到?|为|是|约|高达|其中|分别|保持|,|只有|仅|现|is|was|at|\d{4}-\d{1,2}| )*$/;

/** The clause before a figure; where it says nothing (占有率国内领先,达35%), the clause before that as well. */
function leftOf({ text, clauses }: Page, amount: Amount, previous: Kept | null): string {
  const rank = previous?.draft.unit === "RANK";
  const floor = previous === null || rank ? 0 : previous.draft.end;
  const start = Math.max(floor, clauses[amount.start] ?? 0, amount.start - reach);
  const near = text.slice(start, amount.start);
  if (start <= floor || !/[,:]/.test(text.charAt(start - 1)) || !emptyClause.test(near)) return near;
  return text.slice(Math.max(floor, clauses[start - 1] ?? 0, start - reach), amount.start);
}

const listed =
  /^(?:[、,和与及以或至到/ ]{0,3}(?:(?:19|20)\d{2}年)?|(?: (?:in|by|during) (?:19|20)\d{2})?(?:,? and |,? or |, ))$/;
/** A further thing of a list: 高于全国0.2个百分点、全省0.1个百分点. */
const further = /^[、和与][一-鿿]{1,8}$/;

/** of GDP, up from: how far before a number the one may stand that its change starts from. */
const farthestOrigin = 18;

function interpret(page: Page, amount: Amount, previous: Kept | null): Kept | null {
  const { text } = page;
  if (isArticle(amount) || (lasting.has(amount.unit) && !isDuration(text, amount))) return null;
  const left = leftOf(page, amount, previous);
  const between = previous === null ? null : text.slice(previous.draft.end, amount.start);
  const meaning = meaningOf({
    text,
    amount,
    left,
    sentence: text.slice(Math.max(page.sentences[amount.start] ?? 0, amount.start - reach), amount.start),
    previous:
      between !== null &&
      (listed.test(between) || further.test(between)) &&
      previous?.draft.unit === amount.unit
        ? previous.meaning
        : null,
    origin:
      between !== null && between.length <= farthestOrigin && previous?.draft.unit === amount.unit
        ? previous.meaning
        : null,
  });
  return isClassLimit(text, amount, meaning, left) ? null : { draft: draftOf(amount, meaning), meaning };
}

/** 1兆元 with both meanings of 兆, 10^12 and 10^6. */
function quantityOf(amount: Amount, sign: 1 | -1): Readings {
  const stated = boundQuantity(amount, sign);
  if (!amount.inTrillions) return stated;
  const low = shiftDecimal(amount.low, -6);
  const high = amount.high === null ? null : shiftDecimal(amount.high, -6);
  const small = boundQuantity({ ...amount, low, high }, sign);
  return readingsOf([stated.quantity, small.quantity]);
}

function draftOf(amount: Amount, meaning: Meaning): Draft {
  if (meaning.signOpen) return openSign(amount, meaning);
  const { quantity, alternatives } = quantityOf(amount, meaning.sign);
  return drafted(amount, meaning, {
    quantity,
    alternatives: alternatives.map((one) => ({ ...meaning, quantity: one })),
  });
}

function drafted(
  { start, end, unit, multiplier }: Amount,
  { kind, direction }: Pick<Meaning, "kind" | "direction">,
  { quantity, alternatives }: Pick<Draft, "quantity" | "alternatives">,
): Draft {
  const base = unit === "TIMES_BASE" && kind === "growth" ? "RATIO" : unit;
  return { start, end, kind, quantity, unit: base, multiplier, direction, alternatives };
}

/** 收窄 without saying of what: a fall or a rise. */
function openSign(amount: Amount, meaning: Meaning): Draft {
  const { kind } = meaning;
  const rise = boundQuantity(amount, 1).quantity;
  const fall = boundQuantity(amount, -1).quantity;
  const quantity = signOf(amount.low) === 0 ? rise : readingsOf([fall, rise]).quantity;
  const alternatives = [
    { kind, quantity: fall, direction: "down" as const },
    { kind, quantity: rise, direction: "up" as const },
  ];
  return drafted(amount, { kind, direction: null }, { quantity, alternatives });
}

interface Setting {
  readonly original: string;
  readonly normal: NormalText;
  readonly period: StatedReading["period"];
}

function finish(draft: Draft, { original, normal, period }: Setting): StatedFigure {
  const start = normal.starts[draft.start] ?? 0;
  const end = normal.ends[draft.end - 1] ?? original.length;
  const asStated = original.slice(start, end);
  const reading = (quantity: Quantity, of: Pick<Draft, "kind" | "direction">): StatedReading => ({
    span: { start, end },
    kind: of.kind,
    quantity: withWords(quantity, asStated),
    unit: draft.unit,
    multiplier: draft.multiplier,
    direction: of.direction,
    period,
    asStated,
  });
  return {
    ...reading(draft.quantity, draft),
    alternatives: draft.alternatives.map((one) => reading(one.quantity, one)),
  };
}
