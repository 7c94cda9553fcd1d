/**
 * Remembers what was read under one version of the data, and forgets all of it when the version moves on. Holds at most
 * `capacity` entries; the oldest goes first. What was read under a version that has passed since is not kept.
 */
export class VersionedCache<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  #version: string | null = null;

  constructor(
    private readonly currentVersion: () => string,
    private readonly capacity: number,
  ) {}

  /** The values of the keys: remembered ones at once, all others by one call of `load`. Unknown keys are left out. */
  async getAll(
    keys: readonly Key[],
    load: (missing: Key[]) => Promise<Map<Key, Value>>,
  ): Promise<Map<Key, Value>> {
    const version = this.#forgetIfOld();
    const found = new Map<Key, Value>();
    for (const key of keys) {
      const value = this.#entries.get(key);
      if (value !== undefined) found.set(key, value);
    }
    const missing = [...new Set(keys)].filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    for (const [key, value] of await load(missing)) {
      found.set(key, value);
      this.#keep(version, key, value);
    }
    return found;
  }

  /** Lets go of one value, such as one that turned out to be a failure. */
  forget(key: Key): void {
    this.#entries.delete(key);
  }

  #forgetIfOld(): string {
    const version = this.currentVersion();
    if (version !== this.#version) {
      this.#entries.clear();
      this.#version = version;
    }
    return version;
  }

  #keep(version: string, key: Key, value: Value): void {
    if (version !== this.#forgetIfOld()) return;
    if (this.#entries.size >= this.capacity) this.#dropOldest();
    this.#entries.set(key, value);
  }

  #dropOldest(): void {
    for (const key of this.#entries.keys()) {
      this.#entries.delete(key);
      return;
    }
  }
}
