import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder";

let place = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "jiqun-folder-"));
});
afterEach(() => rmSync(place, { recursive: true }));

describe("makeFolder", () => {
  it("makes the folders above as well, and leaves alone what is there", () => {
    const path = join(place, "a/b/c");
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it("throws where a file is in the way", () => {
    writeFileSync(join(place, "file"), "");
    expect(() => makeFolder(join(place, "file"))).toThrow("EEXIST");
    expect(() => makeFolder(join(place, "file/a"))).toThrow();
  });

  it.runIf(existsSync("/proc/self"))("throws at once where the system makes no folders", () => {
    expect(() => makeFolder("/proc/jiqun/data")).toThrow("ENOENT");
  });
});
