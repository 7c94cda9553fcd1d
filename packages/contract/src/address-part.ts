/** Something in an address that could not be read and was left out. */
export interface UnreadPart {
  readonly name: string;
  readonly value: string;
}

/** What an address tells under a name; of one that stands there twice the first counts. Null where nothing is told. */
export function partText(given: unknown): string | null {
  const first: unknown = Array.isArray(given) ? given[0] : given;
  return typeof first === "string" && first !== "" ? first : null;
}

/** The version of its form that an address tells, where that is not the one that is read; an address need not tell it. */
export function unreadVersion(
  address: Readonly<Record<string, unknown>>,
  version: number,
): readonly UnreadPart[] {
  const text = partText(address["v"]);
  return text === null || text === `${version}` ? [] : [{ name: "v", value: text }];
}
