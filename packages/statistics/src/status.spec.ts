import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCode } from "./errors";
import { isMissing, missing, missingReason, missingReasons, reasonOfStatus } from "./missing";
import { exactly } from "./quantity";
import { formatStatuses, mustBeMissing, obsStatus, obsStatuses, parseStatuses, statusToShow } from "./status";

const codes = obsStatuses.map(({ code }) => code);

describe("OBS_STATUS", () => {
  it("has the twenty codes of CL_OBS_STATUS 2.2", () => {
    expect(codes.join("")).toBe("ABDEFGHIJKLMNOPQSUVW");
  });

  it.each([
    ["B,P", ["B", "P"]],
    ["pb", ["B", "P"]],
    ["P | B ; P", ["B", "P"]],
    ["A", ["A"]],
    ["A,E", ["E"]],
    ["", []],
  ])("reads %j", (text, statuses) => {
    expect(parseStatuses(text)).toEqual(statuses);
  });

  it.each(["C", "B,X", "B1", ":"])("refuses %j", (text) => {
    try {
      parseStatuses(text);
      expect.unreachable();
    } catch (error) {
      expect(hasCode(error, "STATUS_INVALID") && error.details.text).toBe(text);
    }
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.subarray(codes.filter((code) => code !== "A")), (statuses) => {
        expect(parseStatuses(formatStatuses(statuses))).toEqual(statuses);
      }),
    );
  });

  it("shows one of those given; a break outranks a suppressed cell, and normal comes last", () => {
    expect(statusToShow(["Q", "B"])).toBe("B");
    expect(statusToShow(["P", "M"])).toBe("M");
    expect(statusToShow([])).toBeNull();
    for (const code of codes) expect(statusToShow(["A", code])).toBe(code);
  });

  it("means missing for H, L, M, O and Q, and only for them", () => {
    expect(codes.filter((code) => mustBeMissing([code])).join("")).toBe("HLMOQ");
    expect(obsStatus("K").absent).toBe("sometimes");
  });
});

describe("missing", () => {
  it("is told from a quantity, zero included", () => {
    expect([missing("suppressed", "…"), exactly(0)].map(isMissing)).toEqual([true, false]);
  });

  it("has a reason for each status that may mean missing, and none for the others", () => {
    const withReason = codes.filter((code) => reasonOfStatus(code) !== null);
    expect(withReason).toEqual(
      obsStatuses.filter(({ absent }) => absent !== "never").map(({ code }) => code),
    );
    expect(reasonOfStatus("O")).toBe("not-stated");
  });

  it("words every reason differently in both languages", () => {
    expect(missingReason("suppressed")).toMatchObject({ status: "Q", zh: "保密不公布" });
    for (const key of ["code", "zh", "en"] as const) {
      expect(new Set(missingReasons.map((reason) => reason[key])).size).toBe(missingReasons.length);
    }
  });
});
