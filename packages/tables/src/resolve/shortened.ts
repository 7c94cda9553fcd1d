/** The text, or its beginning with a checksum of the whole where it is longer than `longest` (at least 20). */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const mark = `-${checksum(text)}`;
  return text.slice(0, longest - mark.length) + mark;
}

/** FNV-1a of 53 bits or so: two numbers of 32 bits with different beginnings. */
function checksum(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
