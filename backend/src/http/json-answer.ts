/** An answer that was written as JSON, UTF-8, by a feature of its own; what its text stands for is in the type. */
export class JsonAnswer<Value> {
  /** Never set: it holds the type. */
  declare private readonly value: Value;

  constructor(readonly bytes: Buffer) {}
}
