/** Longer names are compared by their parts only; distances would take too long. */
const longest = 60;

/**
 * Parts of a name by which it is found: pairs of characters, and single Chinese characters, of which a name has few.
 * `name` is spelled as `spelled` does.
 */
export function partsOf(name: string): ReadonlySet<string> {
  const characters = [...name];
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
  const single = characters.filter((character) => /\p{Script=Han}/u.test(character));
  return new Set([...pairs, ...(pairs.length === 0 ? characters : single)]);
}

/** How much two names share: 1 for the same, 0 for nothing. The greater of shared parts and of kept characters. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === "" || b === "") return 0;
  return Math.max(isPart(a, b) || isPart(b, a) ? 0.6 : 0, sharedParts(a, b), keptCharacters(a, b));
}

/** Whether a name is part of another: two Chinese characters say something, two letters stand in many words. */
function isPart(part: string, whole: string): boolean {
  return part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4) && whole.includes(part);
}

function sharedParts(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  const shared = [...first].filter((part) => second.has(part)).length;
  return (2 * shared) / (first.size + second.size);
}

function keptCharacters(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  const length = Math.max(first.length, second.length);
  return length > longest ? 0 : 1 - editDistance(first, second) / length;
}

/** Insertions, deletions and replacements that turn one into the other. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [above, character] of a.entries()) {
    const next = [above + 1];
    for (const [left, other] of b.entries()) {
      const replaced = (row[left] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[left + 1] ?? 0) + 1, (next[left] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
