/**
 * Whether a text is a day or a month of the calendar rather than a number or a range: 2024-03-15, 2024/3, 2024年3月,
 * 8月. A number of months is printed with 个.
 */
export function looksLikeDate(text: string): boolean {
  return (
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text) ||
    /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/.test(text) ||
    /^(?:1[89]|20)\d{2}(?:[-/](?:0?[1-9]|1[0-2])|年(?:\d{1,2}月?)?)$/.test(text) ||
    /^(?:1[89]|20)\d{2}[-—–~](?:1[89]|20)\d{2}年?$/.test(text) ||
    /^\d{1,2}(?:[-—–~]\d{1,2})?月(?:\d{1,2}日)?$/.test(text)
  );
}
