import type { Bilingual, ErrorCode, ErrorDetail } from "@jiqun/contract";

/** The one error that a client may be told about. The status of its code and its words are found elsewhere. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    readonly details: readonly ErrorDetail[],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}

/**
 * A maker of errors of one code: `const seriesNotFound = createError("SERIES_NOT_FOUND", (code: string) => [...])`.
 * `Facts` is what the place of the fault knows; `describe` turns it into the details on the wire.
 */
export function createError<Facts = void>(
  code: ErrorCode,
  describe: (facts: Facts) => readonly ErrorDetail[] = () => [],
): (facts: Facts, options?: ErrorOptions) => AppError {
  return (facts, options) => new AppError(code, describe(facts), options);
}

const longestValue = 100;

/** A detail about a given value, shortened: what was sent may be megabytes. */
export function detailOf(detail: {
  readonly parameter: string;
  readonly value?: unknown;
  readonly expected?: Bilingual;
}): ErrorDetail {
  const { parameter, value, expected = null } = detail;
  return { parameter, value: value === undefined ? null : shorten(value), expected };
}

function shorten(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(outline(value)) ?? String(value));
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Levels of a value that are shown: what is nested deeper than any stack stands for itself no more. */
const deepest = 8;

/** The upper levels and first parts of a value, as much as can be shown of it. */
function outline(value: unknown, level = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (level === deepest) return "…";
  if (Array.isArray(value)) return value.slice(0, longestValue).map((part) => outline(part, level + 1));
  const parts = Object.entries(value).slice(0, longestValue);
  return Object.fromEntries(parts.map(([key, part]) => [key, outline(part, level + 1)]));
}
