import { createHash } from "node:crypto";
import type { EntryRequest, EntryResponse } from "@jiqun/contract";
import { withWords, type UnitCode } from "@jiqun/statistics";
import type { ResolvedSeries } from "@jiqun/tables";
import { Injectable } from "@nestjs/common";
import { mapQuantity } from "../quantities/quantity.mapper";
import { FigureCommitService } from "../uploads/figure-commit.service";
import { checkDay, checkForm, checkUnit, periodOf } from "./entry-checks";
import { referenceUnknown, type Reference } from "./entry.errors";
import { EntryRepository, type KnownCodes } from "./entry.repository";
import { readFigure } from "./figure-reading";
import { checkedSeriesCode } from "./series-code";

/** Takes single figures of articles in. */
@Injectable()
export class EntryService {
  constructor(
    private readonly entries: EntryRepository,
    private readonly commits: FigureCommitService,
  ) {}

  /** Throws FIGURE_UNREADABLE, ENTRY_REFUSED, and for each code that nothing has its own error. */
  async enter(request: EntryRequest): Promise<EntryResponse> {
    const reading = readFigure(request);
    const source = sourceOf(request);
    const known = await this.#look(request, source.code);
    const unit = checkUnit(reading, { form: request.form, unit: known.unit });
    checkForm(reading, request.form);
    checkDay(request.knownOn, source.published ?? known.published);
    const quantity = withWords(reading.quantity, request.figure);
    const series = seriesOf(request, { unit, multiplier: reading.multiplier });
    const batch = await this.commits.bring({
      series,
      place: { cell: "", period: periodOf(request), knownOn: request.knownOn },
      value: {
        ...quantity,
        ...{ unitMult: reading.multiplier, decimals: decimalsOf(reading.asStated), statuses: [] },
      },
      commit: {
        ...{ file: request.figure, hash: hashOf(request), source: source.code },
        ...{ grade: request.grade, part: request.part, locators: [request.locator] },
        things: { entities: [], indicators: [], scopes: [], sources: source.described },
      },
    });
    return { batch, series: series.code, quantity: mapQuantity(quantity) };
  }

  async #look(request: EntryRequest, source: string): Promise<KnownCodes> {
    const { entity, market, indicator, industry, product, scope } = request;
    const codes = { entity, market, indicator, industry, product, scope, source };
    const found = await this.entries.look(codes);
    for (const [name, code] of Object.entries(codes) as [Reference, string | null][]) {
      const described = name === "source" && "describe" in request.source;
      if (code !== null && !described && !found.known.has(name)) throw referenceUnknown(name, code);
    }
    return found;
  }
}

type Described = Extract<EntryRequest["source"], { describe: unknown }>["describe"];

interface EntrySource {
  readonly code: string;
  readonly published: string | null;
  readonly described: readonly (Described & { readonly code: string })[];
}

/** A source that is described twice in the same words is one source. */
function sourceOf({ source }: EntryRequest): EntrySource {
  if ("code" in source) return { code: source.code, published: null, described: [] };
  const { publisherZh, titleZh, published, address } = source.describe;
  const code = `article-${hashOf([publisherZh, titleZh, published, address]).slice(0, 16)}`;
  return { code, published, described: [{ ...source.describe, code }] };
}

function seriesOf(
  request: EntryRequest,
  stated: { readonly unit: UnitCode; readonly multiplier: number },
): ResolvedSeries {
  const { indicator, entity, industry, product, market, scope, frequency, accumulation, form } = request;
  const dimensions = { indicator, entity, industry, product, market, scope, frequency, accumulation, form };
  return { ...dimensions, ...stated, code: checkedSeriesCode(dimensions) };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** Decimals of the number in the words; null where there is none in digits. */
function decimalsOf(words: string): number | null {
  const plain = words.normalize("NFKC").replace(/(?<=\d),(?=\d{3})/g, "");
  const number = /\d+(?:\.(\d+))?/.exec(plain);
  return number === null ? null : (number[1] ?? "").length;
}
