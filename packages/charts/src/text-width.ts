/** Characters that must not start a line. */
const closing = /[，。；：、！？）》」』”’％,.;:!?%)\]}]/;

/** Width of a text in ems, near enough to wrap by: an ideograph is 1, other characters are narrower. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // CJK fonts draw these as wide as an ideograph.
  if (code >= 0x2e80 || "≥≤≈—".includes(character)) return 1;
  if (character === " " || character === "\u00a0") return 0.3;
  if (character === "%") return 0.95;
  return /[A-Z–+]/.test(character) ? 0.72 : 0.56;
}

/** Lines of a text that are at most `ems` wide. Breaks between ideographs and at spaces, not inside a word or number. */
export function wrapText(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    const fits = emWidth(line + piece.trimEnd()) <= ems || line === "" || closing.test(piece[0] ?? "");
    if (fits) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** As {@link wrapText}, with lines of about one length, so that no single character is left over. */
export function wrapEvenly(text: string, ems: number): readonly string[] {
  const needed = wrapText(text, ems).length;
  return needed < 2 ? [text] : wrapText(text, Math.min(ems, emWidth(text) / needed + 1));
}

/** An ideograph on its own, or a run of other characters up to a space. */
function pieces(text: string): readonly string[] {
  return text.match(/[⺀-￯]|(?:[^⺀-￯\s]|\u00a0)+\s*|\s+/gu) ?? [];
}
