import type { ObsStatus } from "@jiqun/statistics";

/**
 * Letters beside a number, as Eurostat prints them since 2025 and before (s and z are old for i and m; c is the old
 * letter of a confidential cell). r says revised, for which OBS_STATUS has no code: the revision is kept as a vintage.
 */
const letters: Readonly<Record<string, readonly ObsStatus[]>> = {
  a: ["A"],
  b: ["B"],
  c: ["Q"],
  d: ["D"],
  e: ["E"],
  f: ["F"],
  i: ["I"],
  m: ["M"],
  n: ["N"],
  p: ["P"],
  r: [],
  s: ["I"],
  u: ["U"],
  v: ["V"],
  z: ["M"],
};

const known = new Map<string, readonly ObsStatus[] | null>();
const mostKnown = 1000;
const mostFlags = 8;

/** Statuses of the letters beside a number: `be`, `b,e`, `(p)`; null where a letter is none of them. */
export function readFlags(text: string): readonly ObsStatus[] | null {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const found = findFlags(text);
  if (known.size < mostKnown) known.set(text, found);
  return found;
}

function findFlags(text: string): readonly ObsStatus[] | null {
  const flags = [...text.toLowerCase().replace(/[\s,;()[\]]/g, "")];
  if (flags.length === 0 || flags.length > mostFlags) return null;
  const found = flags.map((letter) => (Object.hasOwn(letters, letter) ? letters[letter] : undefined));
  if (found.includes(undefined)) return null;
  const statuses = [...new Set(found.flatMap((each) => each ?? []))].sort();
  return statuses.length > 1 ? statuses.filter((status) => status !== "A") : statuses;
}
