/** Version of the address of comparisons. A later one reads what this one wrote. */
export const compareStateVersion = 1;

/** The address query of the page of comparisons with nothing but series chosen: all that a link to it needs. */
export function comparedSeriesQuery(codes: readonly string[]): Readonly<Record<string, string>> {
  return { v: `${compareStateVersion}`, series: codes.join(",") };
}
