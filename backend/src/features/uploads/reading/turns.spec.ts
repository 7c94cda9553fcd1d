import { describe, expect, it } from "vitest";
import { Turns } from "./turns";

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("turns", () => {
  it("let two work at once and the others wait in order", async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3].map((number) =>
      turns.run(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => (ends[number] = resolve));
      }),
    );
    await settled();
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await works[1];
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    ends[0]?.();
    await works[0];
    await settled();
    expect(begun).toEqual([0, 1, 2, 3]);
    ends[2]?.();
    ends[3]?.();
    await Promise.all(works);
  });

  it("pass on after a failure, and leave out who gave up waiting", async () => {
    const turns = new Turns(1);
    const failing = turns.run(() => Promise.reject(new Error("broken")));
    const controller = new AbortController();
    const waiting = turns.run(() => Promise.resolve("never"), controller.signal);
    const last = turns.run(() => Promise.resolve("done"));
    controller.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    await expect(failing).rejects.toThrow("broken");
    await expect(last).resolves.toBe("done");
  });
});
