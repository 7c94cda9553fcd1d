import { describe, expect, it } from "vitest";
import type { DataVersionRepository } from "./data-version.repository";
import { DataVersionService } from "./data-version.service";

/** Data that changes during each of the first `changes` reads. */
function changing(changes: number): {
  readonly versions: DataVersionService;
  readonly read: () => Promise<number>;
} {
  let version = 1;
  let reads = 0;
  const repository = { read: () => Promise.resolve({ version, changed: "1" }) };
  const versions = new DataVersionService(repository as unknown as DataVersionRepository);
  const read = (): Promise<number> => {
    reads += 1;
    if (reads <= changes) version += 1;
    return Promise.resolve(reads);
  };
  return { versions, read };
}

describe("what is read of one state of the data", () => {
  it.each([
    [0, 1],
    [2, 3],
  ])("is read again while the data changes: after %i changes it is reading %i", async (changes, reading) => {
    const { versions, read } = changing(changes);
    expect(await versions.ofOneState(read)).toBe(reading);
  });

  it("is given up where the data never rests", async () => {
    const { versions, read } = changing(Infinity);
    await expect(versions.ofOneState(read)).rejects.toMatchObject({ code: "DATA_CHANGING" });
    expect(await read()).toBe(6);
  });
});
