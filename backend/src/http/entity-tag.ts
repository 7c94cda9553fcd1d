import { createHash } from "node:crypto";

/** Everything that decides what an answer says. */
export interface TagParts {
  /** Version of the product: another build may answer otherwise. */
  readonly build: string;
  /** State of the data. */
  readonly data: string;
  /** Address with its query. */
  readonly url: string;
}

/** ETag of an answer, known before the answer is made: nothing but build, data and address decides what it says. */
export function entityTag({ build, data, url }: TagParts): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([build, data, url]))
    .digest("base64url");
  return `"${digest.slice(0, 22)}"`;
}

/**
 * Whether an If-None-Match header names the tag. Compared weakly, as RFC 9110 says for GET. `*` names no tag: it holds
 * for whatever there is, and before the answer is made nobody knows whether there is anything.
 */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((given) => given.trim().replace(/^W\//, "") === tag);
}
