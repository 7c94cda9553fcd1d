import type { Industry } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import type { AppError } from "../../errors/app-error";
import { ancestorsOf, checkedMembers } from "./member-check";

const industry = (code: string, parent: string | null, classification = "GB/T 4754-2017"): Industry => ({
  ...{ code, parent, classification, note: null },
  classificationName: { zh: classification, en: classification },
  name: { zh: code, en: code },
});
const known = new Map(
  [
    industry("C27", null),
    industry("276", "C27"),
    industry("2761", "276"),
    industry("358", "C35"),
    industry("C35", null),
    industry("MIIT-BIOMED", null, "MIIT"),
  ].map((one) => [one.code, one]),
);

const check = (...codes: string[]): string[] =>
  checkedMembers({ parameter: "members", codes }, known).map(({ code }) => code);
const faultOf = (...codes: string[]): AppError => {
  try {
    check(...codes);
  } catch (error) {
    return error as AppError;
  }
  throw new Error("nothing was refused");
};

describe("the classes of a cluster", () => {
  it("stand once, in the order of their codes", () => {
    expect(check("C27", "358", "C27")).toEqual(["358", "C27"]);
  });

  it.each([
    [["C27", "276"], "276"],
    [["2761", "C27"], "2761"],
  ])("are refused where one lies within another: %j", (codes, inner) => {
    const { code, details } = faultOf(...codes);
    expect([code, details.map(({ value }) => value)]).toEqual(["CLUSTER_MEMBERS_INVALID", [inner]]);
    expect(details[0]?.expected?.zh).toContain("重复计算");
  });

  it("are refused where they are of two classifications", () => {
    expect(faultOf("C27", "MIIT-BIOMED").code).toBe("CLUSTER_MEMBERS_INVALID");
  });

  it("are named where they are not known", () => {
    const { code, details } = faultOf("C27", "C99", "999");
    expect([code, details.map(({ value }) => value)]).toEqual(["INDUSTRY_NOT_FOUND", ["999", "C99"]]);
  });
});

it("a class that is its own ancestor ends the walk", () => {
  const circle = new Map([industry("a", "b"), industry("b", "a")].map((one) => [one.code, one]));
  expect(ancestorsOf("a", circle)).toEqual(["b"]);
});
