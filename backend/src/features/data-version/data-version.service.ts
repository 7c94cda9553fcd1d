import { Injectable } from "@nestjs/common";
import { dataChanging } from "../../errors/request-errors";
import { DataVersionRepository } from "./data-version.repository";
import { GatheredRead } from "./gathered-read";
import { SharedRead } from "./shared-read";
import { VersionedCache } from "./versioned-cache";

/** State of the data, by which answers are remembered. */
export interface DataVersion {
  /** Grows by one with every commit that changed data. */
  readonly number: number;
  /**
   * Tells states of the data apart even where the number does not: a restored backup counts again from its own number,
   * so the moment of the last growth belongs to it.
   */
  readonly mark: string;
}

/** A change during a read is rare; one during each of so many is a fault. */
const mostAttempts = 5;

/** Which state of the data answers are made from. */
@Injectable()
export class DataVersionService {
  readonly #shared: SharedRead<DataVersion>;
  #latestMark = "";

  constructor(repository: DataVersionRepository) {
    this.#shared = new SharedRead(async () => {
      const row = await repository.read();
      const version = row === null ? { number: 0, mark: "0" } : markOf(row);
      this.#latestMark = version.mark;
      return version;
    });
  }

  /** The version as of now, never older than the call. */
  current(): Promise<DataVersion> {
    return this.#shared.get();
  }

  /**
   * What several reads tell together, all of one state of the data: they are made again where a change was committed
   * in between. Throws DATA_CHANGING where the data changes during each of several attempts.
   */
  async ofOneState<T>(read: () => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const before = await this.current();
      const found = await read();
      const after = await this.current();
      if (after.mark === before.mark) return found;
    }
    throw dataChanging();
  }

  /** A memory that lasts as long as the version. Its entries are as new as the last {@link current}, which every request asks first. */
  cache<Key, Value>(capacity: number): VersionedCache<Key, Value> {
    return new VersionedCache(() => this.#latestMark, capacity);
  }

  /** A way to fill a {@link cache} by which requests that come together read together. */
  gathered<Key, Value>(read: (keys: Key[]) => Promise<Map<Key, Value>>): GatheredRead<Key, Value> {
    return new GatheredRead(read);
  }
}

function markOf({ version, changed }: { readonly version: number; readonly changed: string }): DataVersion {
  return { number: version, mark: `${version}@${changed}` };
}
