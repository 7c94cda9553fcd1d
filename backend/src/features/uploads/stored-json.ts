/**
 * A value as JSON that PostgreSQL stores: a NUL and half a character, which files may hold and its texts may not, are
 * left out or replaced.
 */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storable(part) : part));
}

function storable(text: string): string {
  return odd.test(text) ? Buffer.from(text.replaceAll("\0", "")).toString() : text;
}

/** A NUL, or anything of which half may be missing. */
const odd = /[\0\ud800-\udfff]/;
