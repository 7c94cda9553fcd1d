/** First day of a date as far as it is known: 2024-07 is 2024-07-01; null for null. */
export function fromDay(text: string | null): string | null {
  return text === null ? null : `${text}${"-01-01".slice(text.length - 4)}`;
}
