import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "./file-name";

describe("the name of a file", () => {
  it.each([
    ["山东、苏州 地区生产总值 水平值", "山东-苏州-地区生产总值-水平值"],
    ["Shandong, Suzhou Gross regional product level", "Shandong-Suzhou-Gross-regional-product-level"],
    ["../../etc/passwd", "etc-passwd"],
    ["a\u202Egpj.exe", "a-gpj-exe"],
    ["…", "data"],
    [`${"a".repeat(198)} growth`, "a".repeat(198)],
  ])("%s becomes %s", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  it("holds letters, numbers and single hyphens, and fits every file system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        const name = fileNameOf(title);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_]+(-[\p{L}\p{M}\p{N}_]+)*$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      }),
    );
  });
});
