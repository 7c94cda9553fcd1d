import type { Bilingual } from "@jiqun/contract";
import { detailOf } from "../../errors/app-error";
import { requestInvalid } from "../../errors/request-errors";

/** A part of a question that makes no sense, and what would. */
export function questionInvalid(parameter: string, value: string, expected: Bilingual): Error {
  return requestInvalid([detailOf({ parameter, value, expected })]);
}

/** Names each series that may not stand in for a region. */
export function useUnknown(codes: readonly string[]): Error {
  return requestInvalid(
    codes.map((value) =>
      detailOf({
        ...{ parameter: "use", value },
        expected: {
          zh: "所选地区的水平值序列：不是增速、占比、产品或模拟数据",
          en: "a series of levels about one of the regions: no growth, share, product or simulated data",
        },
      }),
    ),
  );
}

/** Words for what a question may not ask. */
export const faults = {
  definitionAndClasses: {
    zh: "definition 与 classes 只给一个",
    en: "either definition or classes, not both",
  },
  notAdditive: {
    zh: "存量或流量指标：比率、指数和位次不能相加，也没有区位商",
    en: "a stock or a flow: ratios, indices and ranks do not add up and have no location quotient",
  },
  baseNotBefore: {
    zh: "早于 period 的时期，且同为一年中的同一段",
    en: "a period before `period`, of the same part of a year",
  },
  baseTooFar: {
    zh: "period 之前 60 年以内的时期",
    en: "a period at most 60 years before `period`",
  },
  simulatedPeriod: {
    zh: "模拟数据有的年份，见 periods",
    en: "a year that the simulated data have, see `periods`",
  },
  benchmarkAmongRegions: {
    zh: "regions 之外的主体：参照对象不能同时是被比较的地区",
    en: "an entity that is not among the regions",
  },
  regionIsBenchmark: {
    zh: "参照对象之外的主体：未给 benchmark 时，它就是参照对象",
    en: "entities other than the benchmark, which this one is where no `benchmark` is given",
  },
} as const satisfies Record<string, Bilingual>;
