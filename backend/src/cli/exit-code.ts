/** What the end of a command tells the shell that ran it. */
export const exitCodes = {
  done: 0,
  /** It could not be tried: no such file, no service, a wrong command line. */
  failed: 1,
  /** The file is refused, or its cells hold errors; nothing was written. */
  refused: 2,
  /** The file leaves questions open; nothing was written. */
  questions: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
