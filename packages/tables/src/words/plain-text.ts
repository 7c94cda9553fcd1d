/**
 * A text in the one spelling that words are looked up in: half-width, lower case, one kind of dash, and no spaces beside
 * Chinese characters or dashes. Not for values: ① and ² become digits here.
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/[‐‑‒–—―−－~〜]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/ ?([\p{Script=Han}-]) ?/gu, "$1");
}

const fullWidthOffset = 0xfee0;

/** Full-width digits, letters and signs as half-width ones, and every kind of space as a plain one. */
export function halfWidth(text: string): string {
  if (!/[\u00a0\u2007\u2009\u202f\u3000\uff01-\uff5e]/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - fullWidthOffset))
    .replace(/[\u00a0\u2007\u2009\u202f\u3000]/g, " ");
}
