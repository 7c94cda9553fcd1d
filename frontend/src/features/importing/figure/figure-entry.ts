import type { EntryRequest, StatementResponse } from "@jiqun/contract";
import { frequencyOf, tryParsePeriod } from "@jiqun/statistics";
import type { NewSource } from "../create/new-source";

export type StatedFigure = StatementResponse["results"][number]["figures"][number];
export type StatedReading = StatedFigure["alternatives"][number];

/** A figure on its way in; null where nothing was chosen yet. */
export interface FigureDraft {
  words: string;
  /** The words of the figure as they stand in the sentence. */
  figure: string | null;
  entity: string | null;
  indicator: string | null;
  product: string | null;
  market: string | null;
  scope: string | null;
  accumulation: EntryRequest["accumulation"];
  form: EntryRequest["form"];
  period: string;
  knownOn: string;
  source: string | null;
  newSource: NewSource | null;
  part: EntryRequest["part"];
  locator: string;
  grade: EntryRequest["grade"];
}

export function emptyFigure(): FigureDraft {
  return {
    words: "",
    figure: null,
    entity: null,
    indicator: null,
    product: null,
    market: null,
    scope: null,
    accumulation: "single",
    form: "level",
    period: "",
    knownOn: "",
    source: null,
    newSource: null,
    part: "paragraph",
    locator: "",
    grade: "B",
  };
}

export type Lacking =
  "figure" | "entity" | "indicator" | "scope" | "period" | "knownOn" | "source" | "locator";

/** What is still to be filled in. */
export function lackingOf(draft: FigureDraft): readonly Lacking[] {
  const filled: Readonly<Record<Lacking, boolean>> = {
    figure: draft.figure !== null,
    entity: draft.entity !== null,
    indicator: draft.indicator !== null,
    scope: draft.scope !== null,
    period: tryParsePeriod(draft.period.trim()) !== null,
    source: draft.source !== null || draft.newSource !== null,
    locator: draft.part === "document" || draft.locator.trim() !== "",
    knownOn: /^\d{4}-\d{2}-\d{2}$/.test(draft.knownOn),
  };
  return (Object.keys(filled) as Lacking[]).filter((field) => !filled[field]);
}

/** The figure as the service takes it; null while something is lacking. */
export function entryOf(draft: FigureDraft): EntryRequest | null {
  const { figure, entity, indicator, scope, source, newSource } = draft;
  const period = tryParsePeriod(draft.period.trim());
  if (lackingOf(draft).length > 0 || period === null) return null;
  if (figure === null || entity === null || indicator === null || scope === null) return null;
  const cited = newSource !== null ? { describe: newSource } : source !== null ? { code: source } : null;
  if (cited === null) return null;
  return {
    words: draft.words.trim(),
    figure,
    entity,
    indicator,
    industry: null,
    product: draft.product,
    market: draft.market,
    scope,
    frequency: frequencyOf(period),
    accumulation: draft.accumulation,
    form: draft.form,
    period: period.code,
    knownOn: draft.knownOn,
    source: cited,
    part: draft.part,
    locator: draft.part === "document" ? draft.locator.trim() || "document" : draft.locator.trim(),
    grade: draft.grade,
  };
}

/** The form that a kind of stated figure usually has. */
export function usualForm(kind: StatedReading["kind"]): EntryRequest["form"] {
  if (kind === "growth") return "growth_yoy";
  return kind === "share" ? "share_of_parent" : "level";
}

export interface TextPiece {
  readonly text: string;
  /** Number of the figure that it is; null for words between. */
  readonly figure: number | null;
}

/** A sentence in pieces, its figures apart. */
export function piecesOf(
  text: string,
  figures: readonly Pick<StatedReading, "span">[],
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  figures.forEach(({ span }, figure) => {
    if (span.start < at) return;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), figure: null });
    pieces.push({ text: text.slice(span.start, span.end), figure });
    at = span.end;
  });
  if (at < text.length) pieces.push({ text: text.slice(at), figure: null });
  return pieces;
}
