/** What each code of error tells besides its code. */
export interface StatisticsErrorDetails {
  /** The parts do not make a quantity: see {@link QuantityFault}. */
  readonly QUANTITY_INVALID: {
    readonly fault: QuantityFault;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly point: number | null;
  };
  /** The text is no period that we know. */
  readonly PERIOD_INVALID: { readonly text: string };
  /** No unit has this code or symbol. */
  readonly UNIT_UNKNOWN: { readonly text: string };
  /** The text holds a letter that is no OBS_STATUS. */
  readonly STATUS_INVALID: { readonly text: string };
  /** The option of a format is out of its range. */
  readonly FORMAT_INVALID: { readonly option: string; readonly value: number };
}

/**
 * Why parts are refused: a bound is NaN or infinite; the lower bound exceeds the upper; no number satisfies both
 * bounds; a word such as 余 or 近 needs a number above zero; the point lies outside its bounds; a flag speaks about
 * a bound that is absent.
 */
export type QuantityFault =
  "not-finite" | "bounds-crossed" | "empty" | "not-positive" | "point-outside" | "flag-without-bound";

export type StatisticsErrorCode = keyof StatisticsErrorDetails;

/** The one error that this package throws. Its message is for logs; what a user reads is worded from code and details. */
export class StatisticsError<Code extends StatisticsErrorCode = StatisticsErrorCode> extends Error {
  override readonly name = "StatisticsError";
  readonly code: Code;
  readonly details: StatisticsErrorDetails[Code];

  constructor(code: Code, details: StatisticsErrorDetails[Code]) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}

/** Whether a caught value is our error with this code. */
export function hasCode<Code extends StatisticsErrorCode>(
  error: unknown,
  code: Code,
): error is StatisticsError<Code> {
  return error instanceof StatisticsError && error.code === code;
}
