import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KnownNames } from "./known-names";
import { catalogue, label } from "./testing/catalogue";

const names = new KnownNames(catalogue.entities);
const codes = (text: string, code: string | null = null): unknown => {
  const match = names.find(label(text, code));
  if (match.kind === "one") return match.thing.code;
  return match.kind === "none" ? null : match.things.map((thing) => thing.code);
};

describe("names of things", () => {
  it.each([
    ["商河县", "370126"],
    ["商河", "370126"],
    [" 商 河 县 ", "370126"],
    ["370126", "370126"],
    ["３７０１２６", "370126"],
    ["370126000000", "370126"],
    ["SHANGHE county", "370126"],
    ["一、商河县", "370126"],
    ["2. 商河县①", "370126"],
    ["其中：商河县", "370126"],
    ["#商河县(1)", "370126"],
    ["吉林省", "220000"],
    ["吉林市", "220200"],
    ["中国", "CN"],
  ])("finds %s", (text, code) => {
    expect(codes(text)).toBe(code);
  });

  it("asks where two places share a short name", () => {
    expect(codes("吉林")).toEqual(["220000", "220200"]);
  });

  it("takes a printed code whose name is unknown or agrees, and asks where they contradict", () => {
    expect(codes("", "370126")).toBe("370126");
    expect(codes("商河", "370126")).toBe("370126");
    expect(codes("China", "CHN")).toBe("CN");
    expect(codes("商河县", "370000")).toEqual(["370000", "370126"]);
    // An area code that is not known is still not that of 商河县.
    expect(codes("商河县", "370115")).toEqual(["370126"]);
  });

  it("never takes what is only similar, and offers it", () => {
    expect(codes("商何县")).toBeNull();
    expect(codes("商河市")).toBeNull();
    expect(codes("山东")).toBe("370000");
    expect(names.candidates("商何县").map(({ value }) => value)).toContain("370126");
    expect(names.candidates("山东省商河县").map(({ value }) => value)).toEqual(
      expect.arrayContaining(["370126", "370000"]),
    );
    expect(names.candidates("Ægypten")).toEqual([]);
  });

  it("finds every known thing by each of its names, however it is spaced", () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.entities), fc.nat({ max: 10 }), ({ code, zh }, at) => {
        const spaced = `${zh.slice(0, at)} ${zh.slice(at)}`;
        expect(codes(spaced)).toBe(code);
      }),
    );
  });

  it("finds nothing in marks alone", () => {
    expect(codes("—")).toBeNull();
    expect(codes("")).toBeNull();
  });
});
