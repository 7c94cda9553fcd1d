import { SharedRead } from "./shared-read";

/**
 * Reads what many callers ask for at once by few calls: while a read runs, the keys that are asked for meanwhile are
 * gathered and read together by the next.
 */
export class GatheredRead<Key, Value> {
  readonly #shared: SharedRead<Map<Key, Value>>;
  #gathered = new Set<Key>();

  constructor(read: (keys: Key[]) => Promise<Map<Key, Value>>) {
    this.#shared = new SharedRead(() => {
      const keys = [...this.#gathered];
      this.#gathered = new Set();
      return read(keys);
    });
  }

  /** The values of the keys; unknown keys are left out. Fails for all who share a read that fails. */
  async get(keys: readonly Key[]): Promise<Map<Key, Value>> {
    for (const key of keys) this.#gathered.add(key);
    const values = await this.#shared.get();
    return new Map(keys.flatMap((key) => entryOf(values, key)));
  }
}

function entryOf<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): [Key, Value][] {
  const value = values.get(key);
  return value === undefined ? [] : [[key, value]];
}
