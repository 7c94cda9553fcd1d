import type { Bilingual } from "@jiqun/contract";
import { createError, detailOf } from "../../errors/app-error";

/** A parameter that the transform or alignment asked for cannot do without. */
export interface Needed {
  readonly parameter: "by" | "base" | "span" | "threshold" | "event";
  /** What needs it: `transform=index`. */
  readonly because: string;
  readonly expected: Bilingual;
}

/** Names the parameter that has to be given, and what needs it. */
export const parameterNeeded = createError("REQUEST_INVALID", ({ parameter, because, expected }: Needed) => [
  detailOf({
    parameter,
    expected: { zh: `${because} 须给出${expected.zh}`, en: `${expected.en}, which ${because} needs` },
  }),
]);

/** How much an answer would hold. */
interface Size {
  readonly span: number | null;
  /** Numbers of the answer. */
  readonly cells: number;
  /** Observations that one number rests on. */
  readonly operands: number;
  /** As many as it may rest on. */
  readonly most: number;
}

/** Names the span, or the series where there is none, and what would make the answer small enough. */
export const lineageTooLarge = createError("REQUEST_INVALID", ({ span, cells, operands, most }: Size) => [
  detailOf(
    span === null
      ? {
          parameter: "series",
          expected: {
            zh: `更少的序列或更短的时段：${cells} 个数各依据约 ${operands} 个观测值，超出一次所能给出的`,
            en: `fewer series or a shorter range: ${cells} numbers that rest on about ${operands} observations each are more than one answer holds`,
          },
        }
      : {
          parameter: "span",
          value: span,
          expected: {
            zh: `${cells} 个数各依据 ${span} 个观测值，超出一次所能给出的；请取不超过 ${most} 的期数，或更少的序列、更短的时段`,
            en: `at most ${most} for ${cells} numbers, or fewer series or a shorter range: each number rests on ${span} observations`,
          },
        },
  ),
]);

/** Names each code that is no event's. */
export const eventsUnknown = createError("REQUEST_INVALID", (codes: readonly string[]) =>
  codes.map((code) =>
    detailOf({
      parameter: "event",
      value: code,
      expected: { zh: "事件的编码", en: "the code of an event" },
    }),
  ),
);
