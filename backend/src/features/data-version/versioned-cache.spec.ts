import { describe, expect, it, vi } from "vitest";
import { VersionedCache } from "./versioned-cache";

const squares = (keys: number[]): Promise<Map<number, number>> =>
  Promise.resolve(new Map(keys.filter((key) => key >= 0).map((key) => [key, key * key])));

describe("VersionedCache", () => {
  it("loads what it does not remember in one call, each key once", async () => {
    const load = vi.fn(squares);
    const cache = new VersionedCache<number, number>(() => "1", 10);
    await cache.getAll([1, 2], load);
    expect(await cache.getAll([2, 3, 3, 4], load)).toEqual(
      new Map([
        [2, 4],
        [3, 9],
        [4, 16],
      ]),
    );
    expect(load.mock.calls).toEqual([[[1, 2]], [[3, 4]]]);
  });

  it("leaves out what does not exist", async () => {
    const cache = new VersionedCache<number, number>(() => "1", 10);
    expect(await cache.getAll([-1], squares)).toEqual(new Map());
  });

  it("forgets everything when the version moves on", async () => {
    let version = "1";
    const load = vi.fn(squares);
    const cache = new VersionedCache<number, number>(() => version, 10);
    await cache.getAll([1], load);
    version = "2";
    await cache.getAll([1], load);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("does not keep what was read under a version that has passed meanwhile", async () => {
    let version = "1";
    const cache = new VersionedCache<number, number>(() => version, 10);
    await cache.getAll([1], (keys) => {
      version = "2";
      return squares(keys);
    });
    const load = vi.fn(squares);
    await cache.getAll([1], load);
    expect(load).toHaveBeenCalledOnce();
  });

  it("holds no more than its capacity and drops the oldest", async () => {
    const load = vi.fn(squares);
    const cache = new VersionedCache<number, number>(() => "1", 2);
    await cache.getAll([1, 2, 3], load);
    await cache.getAll([2, 3], load);
    expect(load).toHaveBeenCalledOnce();
    await cache.getAll([1], load);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
