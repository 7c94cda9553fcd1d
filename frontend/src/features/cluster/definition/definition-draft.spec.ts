import type { Industry } from "@jiqun/contract";
import { describe, expect, test } from "vitest";
import { classChoices, toggledClass } from "./definition-draft";

const industry = (code: string, parent: string | null, classification = "GB/T"): Industry => ({
  ...{ code, parent, classification, note: null },
  classificationName: { zh: classification, en: classification },
  name: { zh: code, en: code },
});
const industries = [
  ...[industry("C27", null), industry("271", "C27"), industry("276", "C27"), industry("2761", "276")],
  ...[industry("C35", null), industry("358", "C35"), industry("M", null, "MIIT")],
];

describe("choosing classes", () => {
  test("a class that holds chosen ones takes their place", () => {
    expect(toggledClass(industries, ["2761", "358"], "C27")).toEqual(["358", "C27"]);
  });

  test("leaving a class leaves it alone", () => {
    expect(toggledClass(industries, ["C27", "358"], "C27")).toEqual(["358"]);
  });

  test("classes stand as a tree, with what is held already and what is foreign", () => {
    const choices = classChoices(industries, ["C27"]);
    expect(choices.map(({ industry: { code }, depth }) => `${code}${depth}`)).toEqual([
      ...["C270", "2711", "2761", "27612"],
      ...["C350", "3581", "M0"],
    ]);
    expect(choices.find(({ industry: { code } }) => code === "2761")?.within).toBe("C27");
    expect(choices.filter(({ foreign }) => foreign).map(({ industry: { code } }) => code)).toEqual(["M"]);
  });
});
