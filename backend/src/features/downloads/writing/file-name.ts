/** In bytes; with its extension, and a number that a browser adds, it stays below the 255 that file systems take. */
const longestName = 200;

/** A title as the name of a file, in its own script: letters, numbers and hyphens, so no path and no mark. */
export function fileNameOf(title: string): string {
  const words = title.normalize("NFC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return words.reduce(withWord, "") || "data";
}

/** A word that does not fit is left out whole; only a first one is cut. */
function withWord(name: string, word: string): string {
  const longer = name === "" ? word : `${name}-${word}`;
  if (Buffer.byteLength(longer) <= longestName) return longer;
  // A character takes four bytes at most, and is never halved.
  return name === "" ? [...word].slice(0, longestName / 4).join("") : name;
}
