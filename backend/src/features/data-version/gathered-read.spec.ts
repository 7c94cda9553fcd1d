import { describe, expect, it } from "vitest";
import { GatheredRead } from "./gathered-read";

interface Read {
  readonly keys: readonly number[];
  readonly answer: () => void;
  readonly fail: () => void;
}

/** A source of squares whose reads are answered by hand. */
function source(): { reads: Read[]; gathered: GatheredRead<number, number> } {
  const reads: Read[] = [];
  const gathered = new GatheredRead<number, number>(
    (keys) =>
      new Promise((resolve, reject) =>
        reads.push({
          keys,
          answer: () => resolve(new Map(keys.map((key) => [key, key * key]))),
          fail: () => reject(new Error("gone")),
        }),
      ),
  );
  return { reads, gathered };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("GatheredRead", () => {
  it("reads together what is asked for while a read runs, each key once, and gives each caller its own", async () => {
    const { reads, gathered } = source();
    const first = gathered.get([1]);
    const later = [gathered.get([2, 3]), gathered.get([3, 4])];
    reads[0]?.answer();
    expect((await first).get(1)).toBe(1);
    await settle();
    expect(reads.map(({ keys }) => keys)).toEqual([[1], [2, 3, 4]]);
    reads[1]?.answer();
    const [second, third] = await Promise.all(later);
    expect([...(second ?? [])]).toEqual([
      [2, 4],
      [3, 9],
    ]);
    expect([...(third ?? [])]).toEqual([
      [3, 9],
      [4, 16],
    ]);
  });

  it("never hands out what was read before the call, not even the same key", async () => {
    const { reads, gathered } = source();
    void gathered.get([1]);
    const again = gathered.get([1]);
    reads[0]?.answer();
    await settle();
    expect(reads).toHaveLength(2);
    reads[1]?.answer();
    expect((await again).get(1)).toBe(1);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    "has one read at a time, also for who comes %i steps after one ends",
    async (steps) => {
      const { reads, gathered } = source();
      void gathered.get([1]);
      void gathered.get([2]);
      reads[0]?.answer();
      for (let step = 0; step < steps; step++) await Promise.resolve();
      void gathered.get([3]);
      await settle();
      expect(reads).toHaveLength(2);
    },
  );

  it("reads at once when nothing runs, and goes on after a read that failed", async () => {
    const { reads, gathered } = source();
    const first = gathered.get([1]);
    const second = gathered.get([2]);
    reads[0]?.fail();
    await expect(first).rejects.toThrow("gone");
    await settle();
    reads[1]?.answer();
    expect((await second).get(2)).toBe(4);
    void gathered.get([3]);
    expect(reads[2]?.keys).toEqual([3]);
  });
});
