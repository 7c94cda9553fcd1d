import type { Bilingual, ErrorCode } from "@jiqun/contract";
import { AppError, createError, detailOf } from "../../errors/app-error";

/** The words hold no figure, or more than one reading; each is listed. */
export const figureUnreadable = createError(
  "FIGURE_UNREADABLE",
  ({ figure, readings }: { readonly figure: string; readonly readings: readonly Bilingual[] }) =>
    readings.length === 0
      ? [detailOf({ parameter: "figure", value: figure })]
      : readings.map((expected) => detailOf({ parameter: "figure", value: figure, expected })),
);

/** A part of the entry does not fit the others. */
export const entryRefused = createError(
  "ENTRY_REFUSED",
  (detail: { readonly parameter: string; readonly value: string; readonly expected: Bilingual }) => [
    detailOf(detail),
  ],
);

const codes = {
  entity: "ENTITY_NOT_FOUND",
  market: "ENTITY_NOT_FOUND",
  indicator: "INDICATOR_NOT_FOUND",
  industry: "INDUSTRY_NOT_FOUND",
  product: "PRODUCT_NOT_FOUND",
  scope: "SCOPE_NOT_FOUND",
  source: "SOURCE_NOT_FOUND",
} as const satisfies Record<string, ErrorCode>;

/** What an entry refers to by its code. */
export type Reference = keyof typeof codes;

/** A code that nothing has. */
export function referenceUnknown(parameter: Reference, value: string): AppError {
  return new AppError(codes[parameter], [detailOf({ parameter, value })]);
}
