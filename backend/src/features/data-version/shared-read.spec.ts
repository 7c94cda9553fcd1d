import { describe, expect, it } from "vitest";
import { SharedRead } from "./shared-read";

/** A source whose reads are answered by hand. */
function source(): {
  reads: { resolve: (value: number) => void; reject: (error: Error) => void }[];
  read: () => Promise<number>;
} {
  const reads: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  return { reads, read: () => new Promise((resolve, reject) => reads.push({ resolve, reject })) };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("SharedRead", () => {
  it("reads anew for a call that comes after the last read ended", async () => {
    const { reads, read } = source();
    const shared = new SharedRead(read);
    const first = shared.get();
    reads[0]?.resolve(1);
    expect(await first).toBe(1);
    const second = shared.get();
    reads[1]?.resolve(2);
    expect(await second).toBe(2);
  });

  it("gives those who come during a read the next one, shared, never the one that began before them", async () => {
    const { reads, read } = source();
    const shared = new SharedRead(read);
    const first = shared.get();
    const later = [shared.get(), shared.get(), shared.get()];
    reads[0]?.resolve(1);
    expect(await first).toBe(1);
    await settle();
    expect(reads).toHaveLength(2);
    reads[1]?.resolve(2);
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    "has one read at a time, also for who comes %i steps after one ends",
    async (steps) => {
      const { reads, read } = source();
      const shared = new SharedRead(read);
      void shared.get();
      void shared.get();
      reads[0]?.resolve(1);
      for (let step = 0; step < steps; step++) await Promise.resolve();
      void shared.get();
      await settle();
      expect(reads).toHaveLength(2);
    },
  );

  it("goes on after a read that failed", async () => {
    const { reads, read } = source();
    const shared = new SharedRead(read);
    const first = shared.get();
    const second = shared.get();
    reads[0]?.reject(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    await settle();
    reads[1]?.resolve(2);
    expect(await second).toBe(2);
  });
});
