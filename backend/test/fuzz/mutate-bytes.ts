import type { Random } from "./random";

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const place = (bytes: Buffer, random: Random): number => random.below(Math.max(1, bytes.length));

const flipBits: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0 && copy.length > 0; count--) {
    const at = place(copy, random);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
};

const cutOff: Mutation = (bytes, random) => bytes.subarray(0, place(bytes, random));

const cutOut: Mutation = (bytes, random) => {
  const at = place(bytes, random);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(200))]);
};

const repeat: Mutation = (bytes, random) => {
  const at = place(bytes, random);
  const part = bytes.subarray(at, at + 1 + random.below(300));
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array<Buffer>(2 + random.below(20)).fill(part),
    bytes.subarray(at),
  ]);
};

/** What readers of text, XML and archives trip over. */
const odd = [
  ...["\0", "\uFEFF", "\uFFFD", '"', '""""', "\r", "\n\n\n", "\t\t\t\t", ",,,,,,,,", ";", "|"],
  ...[
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<a>".repeat(100),
    "]]>",
    "&#0;",
    "&x;",
    "<v>1e999</v>",
    "{",
    "[[[[[[",
  ],
  ...[
    "-0",
    "1e308",
    "NaN",
    "Infinity",
    "9".repeat(400),
    "=1+1",
    "@SUM(A1)",
    "\u202E",
    "\uD800",
    "商".repeat(500),
  ],
].map((text) => Buffer.from(text));

const insertOdd: Mutation = (bytes, random) => {
  const at = place(bytes, random);
  return Buffer.concat([bytes.subarray(0, at), random.pick(odd), bytes.subarray(at)]);
};

const swapParts: Mutation = (bytes, random) => {
  const [a = 0, b = 0, c = 0] = [place(bytes, random), place(bytes, random), place(bytes, random)].sort(
    (x, y) => x - y,
  );
  return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
};

const mutations: readonly Mutation[] = [flipBits, cutOff, cutOut, repeat, insertOdd, swapParts];

/** The bytes of a file with one to three things wrong in them. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let mutant = bytes;
  for (let count = 1 + random.below(3); count > 0; count--) mutant = random.pick(mutations)(mutant, random);
  return mutant;
}
