import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AnswerMemory, encodingFor } from "./answer-memory";

const long = "集群".repeat(1000);

const bodyOf = async (memory: AnswerMemory, tag: string, accept?: string): Promise<Buffer> => {
  const answer = memory.get(tag, accept);
  return answer === undefined ? Buffer.from("forgotten") : await answer.body;
};

describe("AnswerMemory", () => {
  it("gives back what it was given, in every encoding", async () => {
    const memory = new AnswerMemory();
    memory.put("a", Buffer.from(long));
    expect((await bodyOf(memory, "a")).toString()).toBe(long);
    expect(brotliDecompressSync(await bodyOf(memory, "a", "br")).toString()).toBe(long);
    expect(gunzipSync(await bodyOf(memory, "a", "gzip")).toString()).toBe(long);
  });

  it("encodes once", () => {
    const memory = new AnswerMemory();
    memory.put("a", Buffer.from(long));
    expect(memory.get("a", "br")?.body).toBe(memory.get("a", "br")?.body);
  });

  it("leaves a short answer as it is", () => {
    const memory = new AnswerMemory();
    memory.put("a", Buffer.from("x"));
    expect(memory.get("a", "br")?.encoding).toBe("identity");
  });

  it("knows nothing of what it was not given", () => {
    expect(new AnswerMemory().get("a", "br")).toBeUndefined();
  });

  it("forgets what was not asked for longest when it is full", async () => {
    const memory = new AnswerMemory(100);
    for (const tag of ["a", "b", "c", "d", "e", "f", "g", "h"]) memory.put(tag, Buffer.from("x".repeat(10)));
    memory.get("b", undefined);
    memory.put("i", Buffer.from("x".repeat(10)));
    expect(memory.get("a", undefined)).toBeUndefined();
    expect(await bodyOf(memory, "b")).toHaveLength(10);
    expect(await bodyOf(memory, "i")).toHaveLength(10);
  });

  it("does not let one large answer push out the others", async () => {
    const memory = new AnswerMemory(100);
    memory.put("a", Buffer.from("x"));
    memory.put("large", Buffer.from("x".repeat(50)));
    expect(memory.get("large", undefined)).toBeUndefined();
    expect(await bodyOf(memory, "a")).toHaveLength(1);
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
