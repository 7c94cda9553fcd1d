/** One way to write a period, and the SDMX code of what it matches. Patterns meet text as `periodWords` spells it. */
interface Pattern {
  readonly pattern: RegExp;
  readonly code: (parts: readonly string[]) => string | null;
}

const two = (text: string | undefined): string => String(Number(text ?? "0")).padStart(2, "0");

/** Months from one to another, both included: 2024, 1, 8 is 2024-01/P8M. */
function monthRange(year: string | undefined, [first, last]: readonly (string | undefined)[]): string | null {
  const count = Number(last) - Number(first) + 1;
  if (count < 1 || Number(last) > 12) return null;
  return count === 1 ? `${year}-${two(first)}` : `${year}-${two(first)}/P${count}M`;
}

const patterns: readonly Pattern[] = [
  { pattern: /^(\d{4})(?:\.0{1,2}|a|年(?:度|年?末|年?底|年?终|全年)?)?$/, code: ([year]) => `${year}` },
  { pattern: /^(\d{4})年(\d{1,2})月[末底]?$/, code: ([year, month]) => `${year}-${two(month)}` },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, code: ([year, month]) => `${year}-${two(month)}` },
  { pattern: /^(\d{4})[- ]?m(\d{1,2})$/, code: ([year, month]) => `${year}-${two(month)}` },
  { pattern: /^(\d{4})(\d{2})$/, code: ([year, month]) => `${year}-${month}` },
  { pattern: /^@(\d{1,2})@[- ,]{0,2}(\d{4})$/, code: ([month, year]) => `${year}-${two(month)}` },
  { pattern: /^(\d{4})[- ]?@(\d{1,2})@$/, code: ([year, month]) => `${year}-${two(month)}` },
  { pattern: /^(\d{4})(?:年|[- ])?q([1-4])$/, code: ([year, quarter]) => `${year}-Q${quarter}` },
  { pattern: /^(\d{4})(?:年|[- ])?([1-4])(?:季度?|q)$/, code: ([year, quarter]) => `${year}-Q${quarter}` },
  { pattern: /^q([1-4])[-/ ]?(\d{4})$/, code: ([quarter, year]) => `${year}-Q${quarter}` },
  { pattern: /^([1-4])q[-/ ]?(\d{4})$/, code: ([quarter, year]) => `${year}-Q${quarter}` },
  {
    pattern: /^([1-4])(?:st|nd|rd|th) quarter,?(?: of)? (\d{4})$/,
    code: ([quarter, year]) => `${year}-Q${quarter}`,
  },
  {
    pattern: /^(\d{4})年?([上下])半年$/,
    code: ([year, half]) => `${year}-S${half === "上" ? 1 : 2}`,
  },
  { pattern: /^(\d{4})(?:年|[- ])?[hs]([12])$/, code: ([year, half]) => `${year}-S${half}` },
  { pattern: /^[hs]([12])[-/ ]?(\d{4})$/, code: ([half, year]) => `${year}-S${half}` },
  {
    pattern: /^(\d{4})年(\d{1,2})月?[-至到](\d{1,2})月$/,
    code: ([year, first, last]) => monthRange(year, [first, last]),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月[-至到](\d{4})年(\d{1,2})月$/,
    code: ([year, first, other, last]) => (year === other ? monthRange(year, [first, last]) : null),
  },
  {
    pattern: /^@(\d{1,2})@-@(\d{1,2})@[ ,]{0,2}(\d{4})$/,
    code: ([first, last, year]) => monthRange(year, [first, last]),
  },
  {
    pattern: /^(\d{4})年?(?:前|1[-至到])([2-4])个?季度$/,
    code: ([year, last]) => `${year}-01/P${Number(last) * 3}M`,
  },
  {
    pattern: /^(\d{4})年?前(\d{1,2})个?月$/,
    code: ([year, last]) => monthRange(year, ["1", last]),
  },
  {
    pattern: /^(\d{4})年?[-至到](\d{4})年?$/,
    code: ([first, last]) => {
      const years = Number(last) - Number(first) + 1;
      return years > 1 ? `${first}/P${years}Y` : null;
    },
  },
  {
    pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    code: ([year, month, day]) => `${year}-${two(month)}-${two(day)}`,
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
    code: ([year, month, day]) => `${year}-${two(month)}-${two(day)}`,
  },
  {
    pattern: /^(\d{4})(\d{2})(\d{2})$/,
    code: ([year, month, day]) => `${year}-${month}-${day}`,
  },
  {
    pattern: /^@(\d{1,2})@ (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    code: ([month, day, year]) => `${year}-${two(month)}-${two(day)}`,
  },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]@(\d{1,2})@,?[ -](\d{4})$/,
    code: ([day, month, year]) => `${year}-${two(month)}-${two(day)}`,
  },
];

/** SDMX code of a period's words, which may still name no day of the calendar; null for any other text. */
export function codeOfWords(text: string): string | null {
  if (/^\d{4}\/p\d{1,5}[ymd]$|^\d{4}-\d{2}(?:-\d{2})?\/p\d{1,5}[md]$/.test(text)) return text.toUpperCase();
  if (/^\d{4}-a1$/.test(text)) return text.slice(0, 4);
  for (const { pattern, code } of patterns) {
    const [whole, ...parts] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const found = code(parts);
    if (found !== null) return found;
  }
  return null;
}
