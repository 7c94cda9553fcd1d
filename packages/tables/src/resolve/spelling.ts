/** Spaces, brackets and punctuation, which people put differently around the same name. */
const decoration = /[\s_·•‧・,、。:;'"“”‘’`()[\]{}【】《》〈〉「」『』\-–—―~/\\|.]/gu;

/**
 * One spelling of a name for comparing: full-width forms, case, spaces, brackets and punctuation make no difference.
 * Empty for a text of such marks only.
 */
export function spelled(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(decoration, "");
}

/** One spelling of a code: a region's code of 9 or 12 digits is that of its 6 where the rest is zeros. */
export function spelledCode(text: string): string {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  return /^\d{6}(000){1,2}$/.test(plain) ? plain.slice(0, 6) : plain;
}

/** Numbering before a row's label: 一、 （二） 1. 其中： # */
const before = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[(（][一二三四五六七八九十\d]{1,3}[)）]/u,
  /^\d{1,2}(?:[、)）]|[.．](?!\d))/u,
  /^[#＃*＊※]/u,
  /^[①-⑳]/u,
  /^其中[:：]?/u,
  /^of which:?/iu,
];

/** Marks of footnotes behind a label; a small 2 or 3 behind m belongs to a unit. */
const after = [
  /[①-⑳*＊†‡※⁰¹⁴-⁹]$/u,
  /(?<!m)[²³]$/u,
  /\[\d{1,2}\]$/u,
  /[(（]注?\d{1,2}[)）]$/u,
  /[(（]?注\d{1,2}[)）]?$/u,
];

/** Labels carry a few marks at most; what has more is no label. */
const mostMarks = 6;

/** A label without its numbering and the marks of its footnotes; as it was where nothing else is left. */
export function withoutMarks(label: string): string {
  let text = label.trim().replace(/\s+/gu, " ");
  for (let turn = 0; turn < mostMarks; turn += 1) {
    const stripped = [...before, ...after].reduce((rest, mark) => rest.replace(mark, "").trim(), text);
    if (stripped === "" || stripped === text) break;
    text = stripped;
  }
  return text;
}
