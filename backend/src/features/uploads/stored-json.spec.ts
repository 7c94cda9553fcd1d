import { describe, expect, it } from "vitest";
import { storedJson } from "./stored-json";

describe("storedJson", () => {
  it("keeps texts of any script", () => {
    const value = { 名: ["月度数据", "𠮷", "a\\u0000"], n: 1, nothing: null };
    expect(JSON.parse(storedJson(value))).toEqual(value);
  });

  it("leaves NUL out and replaces halves of characters", () => {
    expect(JSON.parse(storedJson(["a\0b", "c\ud842", "\udfb7d"]))).toEqual(["ab", "c\ufffd", "\ufffdd"]);
  });
});
