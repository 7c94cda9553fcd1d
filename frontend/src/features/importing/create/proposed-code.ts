/**
 * A code for something new, made of its name: letters and digits as they are; a name without any gets a number that is
 * always the same for it.
 */
export function proposedCode(name: string, prefix: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const rest = plain.length >= 3 ? plain.slice(0, 40) : numberOf(name);
  return prefix === "" ? rest : `${prefix}-${rest}`.slice(0, 60);
}

function numberOf(name: string): string {
  let sum = 0x811c9dc5;
  for (const letter of name) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}
