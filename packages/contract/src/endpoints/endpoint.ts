import type { z } from "zod";

/** One endpoint: where it is, what goes in and what comes out. */
export interface Endpoint {
  readonly method: "get" | "post";
  /** Path with `{code}` where a public code stands. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What comes out; of a stream, one item of it. */
  readonly response: z.ZodType;
  /** Media type of a body that is no JSON: a file as it is. */
  readonly consumes?: string;
  /** Media type of an answer that is no JSON document: a stream or a file. */
  readonly produces?: string;
}
