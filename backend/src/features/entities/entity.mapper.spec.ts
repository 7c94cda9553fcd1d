import type { Entity as EntityRow } from "@jiqun/prisma";
import { describe, expect, it } from "vitest";
import { mapEntities, mapEntityRef } from "./entity.mapper";

function row(id: number, parentId: number | null): EntityRow {
  return {
    id,
    code: `e${id}`,
    kind: "region",
    nameZh: `甲${id}`,
    nameEn: `A${id}`,
    shortZh: null,
    shortEn: null,
    aliases: [],
    parentId,
    descriptionZh: null,
    descriptionEn: null,
    hue: null,
  };
}

describe("mapEntities", () => {
  it("lists ancestors from the parent up to the top", () => {
    const [, , leaf] = mapEntities([row(1, null), row(2, 1), row(3, 2)]);
    expect(leaf?.ancestors.map(({ code }) => code)).toEqual(["e2", "e1"]);
  });

  it("ends at a circle instead of walking it for ever", () => {
    const [first] = mapEntities([row(1, 2), row(2, 1)]);
    expect(first?.ancestors.map(({ code }) => code)).toEqual(["e2"]);
  });
});

describe("mapEntityRef", () => {
  it("takes the name for short where there is no shorter one", () => {
    expect(mapEntityRef(row(1, null)).short).toEqual({ zh: "甲1", en: "A1" });
    expect(mapEntityRef({ ...row(1, null), shortZh: "甲" }).short).toEqual({ zh: "甲", en: "A1" });
  });

  it("refuses a kind that the contract does not know", () => {
    expect(() => mapEntityRef({ ...row(1, null), kind: "planet" })).toThrow(/planet/);
  });
});
