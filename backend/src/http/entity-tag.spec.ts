import { describe, expect, it } from "vitest";
import { entityTag, matchesTag } from "./entity-tag";

const parts = { build: "1.0.0", data: "7@1", url: "/api/v1/series?entity=370126" };

describe("entityTag", () => {
  it("is the same for the same parts and quoted", () => {
    expect(entityTag(parts)).toBe(entityTag({ ...parts }));
    expect(entityTag(parts)).toMatch(/^"[\w-]{22}"$/);
  });

  it.each([{ build: "1.0.1" }, { data: "8@1" }, { url: "/api/v1/series" }])(
    "differs where %j differs",
    (change) => {
      expect(entityTag({ ...parts, ...change })).not.toBe(entityTag(parts));
    },
  );
});

describe("matchesTag", () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ["*", false],
    ['*, "b"', false],
    ['"b"', false],
  ])("%s: %s", (header, expected) => {
    expect(matchesTag(header, '"a"')).toBe(expected);
  });
});
