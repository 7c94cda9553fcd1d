/** A read that waits for the running one to end. */
interface NextRead<Key, Value> {
  readonly keys: Set<Key>;
  readonly values: Promise<Map<Key, Value>>;
}

/**
 * Reads what many callers ask for at once by few calls: while a read runs, the keys that are asked for meanwhile are
 * gathered and read together by the next. A hundred requests at once cost two reads, and none is handed what was read
 * before it asked.
 */
export class GatheredRead<Key, Value> {
  #running: Promise<unknown> | null = null;
  #next: NextRead<Key, Value> | null = null;

  constructor(private readonly read: (keys: Key[]) => Promise<Map<Key, Value>>) {}

  /** The values of the keys; unknown keys are left out. Fails for all who share a read that fails. */
  async get(keys: readonly Key[]): Promise<Map<Key, Value>> {
    const values = await this.#shared(keys);
    return new Map(keys.flatMap((key) => entryOf(values, key)));
  }

  #shared(keys: readonly Key[]): Promise<Map<Key, Value>> {
    // Asked first: between the end of a read and the start of the next one nothing runs.
    const next = this.#next ?? (this.#running === null ? null : this.#after(this.#running));
    if (next === null) return this.#start(keys);
    this.#next = next;
    for (const key of keys) next.keys.add(key);
    return next.values;
  }

  #after(running: Promise<unknown>): NextRead<Key, Value> {
    const keys = new Set<Key>();
    const start = (): Promise<Map<Key, Value>> => {
      this.#next = null;
      return this.#start([...keys]);
    };
    return { keys, values: running.then(start, start) };
  }

  #start(keys: readonly Key[]): Promise<Map<Key, Value>> {
    const running = this.read([...keys]).finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}

function entryOf<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): [Key, Value][] {
  const value = values.get(key);
  return value === undefined ? [] : [[key, value]];
}
