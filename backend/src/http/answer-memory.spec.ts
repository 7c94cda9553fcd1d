import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AnswerMemory, encodingFor } from "./answer-memory";

describe("AnswerMemory", () => {
  it("gives back what it was given, in every encoding", async () => {
    const memory = new AnswerMemory();
    memory.put("a", "集群".repeat(1000));
    expect(memory.get("a", "identity")).toBe("集群".repeat(1000));
    expect(brotliDecompressSync((await memory.get("a", "br")) as Buffer).toString()).toBe(
      "集群".repeat(1000),
    );
    expect(gunzipSync((await memory.get("a", "gzip")) as Buffer).toString()).toBe("集群".repeat(1000));
  });

  it("encodes once", () => {
    const memory = new AnswerMemory();
    memory.put("a", "x");
    expect(memory.get("a", "br")).toBe(memory.get("a", "br"));
  });

  it("knows nothing of what it was not given", () => {
    expect(new AnswerMemory().get("a", "br")).toBeUndefined();
  });

  it("forgets what was not asked for longest when it is full", () => {
    const memory = new AnswerMemory(100);
    for (const tag of ["a", "b", "c", "d", "e", "f", "g", "h"]) memory.put(tag, "x".repeat(10));
    memory.get("b", "identity");
    memory.put("i", "x".repeat(10));
    expect(memory.get("a", "identity")).toBeUndefined();
    expect(memory.get("b", "identity")).toBe("x".repeat(10));
    expect(memory.get("i", "identity")).toBe("x".repeat(10));
  });

  it("does not let one large answer push out the others", () => {
    const memory = new AnswerMemory(100);
    memory.put("a", "x");
    memory.put("large", "x".repeat(50));
    expect(memory.get("large", "identity")).toBeUndefined();
    expect(memory.get("a", "identity")).toBe("x");
  });
});

describe("encodingFor", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["br; q=0.9", "br"],
    ["identity", "identity"],
    [undefined, "identity"],
  ])("%s: %s", (header, expected) => {
    expect(encodingFor(header)).toBe(expected);
  });
});
