import { mostComparedSeries, type ComparisonQuery } from "@jiqun/contract";
import { transformOf, type Frequency, type Period, type TransformCode } from "@jiqun/statistics";
import { readCodes, readPeriod, readRange, type Range } from "../../http/query-reading";
import { parameterNeeded } from "./comparison.errors";

/** What stands below one another: the same days, or as many steps after an anchor of each series. */
export type AlignmentRequest =
  | { readonly kind: "calendar" }
  /** The anchor is the first period at or above a level in base units. */
  | { readonly kind: "threshold"; readonly threshold: number }
  /** The anchor is the period of an event, by codes. */
  | { readonly kind: "event"; readonly events: readonly string[] };

/** A comparison that makes sense whatever the data are. */
export interface ComparisonRequest extends Range {
  readonly codes: readonly string[];
  /** Codes of the series that the transform takes; empty for one that takes none. */
  readonly byCodes: readonly string[];
  readonly transform: TransformCode;
  readonly base: Period | null;
  readonly span: number | null;
  readonly frequency: Frequency | null;
  readonly alignment: AlignmentRequest;
  readonly asOf: string | null;
}

const mostEvents = 50;

/**
 * The request of a query. What the transform or alignment has no use for is passed over, so that an address outlives a
 * change of either. Throws REQUEST_INVALID and PERIOD_INVALID, naming the parameter.
 */
export function readComparisonQuery(query: ComparisonQuery): ComparisonRequest {
  const transform = query.transform ?? "level";
  return {
    codes: readCodes({ parameter: "series", value: query.series, most: mostComparedSeries }),
    transform,
    byCodes: byCodesIn(query, transform),
    base: baseIn(query, transform),
    span: spanIn(query, transform),
    frequency: query.frequency ?? null,
    alignment: alignmentIn(query),
    ...readRange(query),
    asOf: query.asOf ?? null,
  };
}

function byCodesIn({ by }: ComparisonQuery, transform: TransformCode): readonly string[] {
  if (!transformOf(transform).needs.includes("by")) return [];
  if (by !== undefined) return readCodes({ parameter: "by", value: by, most: mostComparedSeries });
  throw parameterNeeded({
    parameter: "by",
    because: `transform=${transform}`,
    expected: { zh: "另一序列的编码", en: "codes of the other series" },
  });
}

function baseIn({ base }: ComparisonQuery, transform: TransformCode): Period | null {
  if (!transformOf(transform).needs.includes("base")) return null;
  const period = readPeriod("base", base);
  if (period !== null) return period;
  throw parameterNeeded({
    parameter: "base",
    because: `transform=${transform}`,
    expected: { zh: "定基期，如 2020", en: "a base period such as 2020" },
  });
}

function spanIn({ span }: ComparisonQuery, transform: TransformCode): number | null {
  if (!transformOf(transform).needs.includes("span")) return null;
  if (span !== undefined) return span;
  throw parameterNeeded({
    parameter: "span",
    because: `transform=${transform}`,
    expected: { zh: "年数或期数（2 至 60）", en: "a number of years or periods from 2 to 60" },
  });
}

function alignmentIn({ align = "calendar", threshold, event }: ComparisonQuery): AlignmentRequest {
  switch (align) {
    case "calendar":
      return { kind: "calendar" };
    case "threshold":
      if (threshold !== undefined) return { kind: "threshold", threshold };
      throw parameterNeeded({
        parameter: "threshold",
        because: "align=threshold",
        expected: {
          zh: "以基本单位计的水平，如 10000000000",
          en: "a level in base units such as 10000000000",
        },
      });
    case "event":
      if (event !== undefined)
        return { kind: "event", events: readCodes({ parameter: "event", value: event, most: mostEvents }) };
      throw parameterNeeded({
        parameter: "event",
        because: "align=event",
        expected: { zh: "事件的编码", en: "codes of events" },
      });
  }
}
