import type { Comparison } from "@jiqun/contract";
import { exactly } from "@jiqun/statistics";
import { expect, test } from "vitest";
import type { Reader } from "../../../wording/reader";
import { catchUpTexts } from "./catch-up-text";

const reader = { locale: "zh-CN", unit: "auto", t: (key: string) => key } as unknown as Reader;

function told(comparability: Comparison["catchUps"][number]["comparability"]): Comparison {
  const crossing = { answer: "unknown", linear: null, logLinear: null, between: [], several: false };
  const closing = { answer: "unknown", years: null, reason: "no-common-rates", rates: null };
  const pair = { behind: "a", ahead: "b", comparability, period: "2023", level: exactly(1), gap: null };
  return {
    catchUps: [{ ...pair, crossing, closing }],
    series: [],
    observations: [],
  } as unknown as Comparison;
}

test("a catch-up of two that are not comparable says so", () => {
  const cautions = (["comparable", "with-note", "not-comparable"] as const).flatMap((verdict) =>
    catchUpTexts(told(verdict), reader).map(({ caution }) => caution),
  );
  expect(cautions).toEqual([null, null, "compare.numbersOnly"]);
});
