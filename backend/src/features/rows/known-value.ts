/**
 * The text of a column as one of the values that the contract knows. Throws for any other: the importer lets none in,
 * and an answer that clients cannot read would be worse than none.
 */
export function knownValue<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${values.join(", ")}`);
  return found;
}
