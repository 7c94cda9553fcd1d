import type { FileRefusal } from "@jiqun/contract";

/** What is known of the place and cause of a refusal. */
export interface RefusalDetails {
  readonly sheet?: string;
  /** Row or record, from 1. */
  readonly row?: number;
  /** Address of a cell. */
  readonly cell?: string;
  /** Name of a file within an archive. */
  readonly entry?: string;
  /** The limit that was passed. */
  readonly limit?: number;
  /** What the limit is of, where a code has more than one: files within an archive. */
  readonly counted?: "files";
  /** Whether the file is a text, in which quotation marks hold a cell together. */
  readonly quoted?: true;
  /** What was found instead. */
  readonly found?: string;
}

/** A file that is not read at all, and why. The only error that the readers throw about the content of a file. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";

  constructor(
    readonly code: FileRefusal,
    readonly details: RefusalDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
