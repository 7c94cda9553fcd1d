import { codePattern } from "@jiqun/contract";
import { expect, test } from "vitest";
import { proposedCode } from "./proposed-code";

test("a Latin name is its own code", () => {
  expect(proposedCode("Île-de-France", "region")).toBe("region-ile-de-france");
});

test("a Chinese name gets a code of its own, always the same", () => {
  const code = proposedCode("玉皇庙镇", "370126");
  expect(code).toMatch(codePattern);
  expect(proposedCode("玉皇庙镇", "370126")).toBe(code);
  expect(proposedCode("贾庄镇", "370126")).not.toBe(code);
});
