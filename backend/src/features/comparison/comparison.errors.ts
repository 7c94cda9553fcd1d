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
