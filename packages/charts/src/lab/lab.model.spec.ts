import { atLeast, between, exactly, type Quantity } from "@jiqun/statistics";
import { describe, expect, test } from "vitest";
import { plainTexts } from "../sample.fixture";
import { labBarsModel } from "./lab-bars.model";
import type { LabBar, LabValue } from "./lab-input";
import { labStackModel, totalOf } from "./lab-stack.model";

function valueOf(value: Quantity | "suppressed"): LabValue {
  return value === "suppressed" ? { quantity: null, missing: value } : { quantity: value, missing: null };
}

describe("bars of the lab", () => {
  const bar = (name: string, value: Quantity | "suppressed"): LabBar => ({
    ...valueOf(value),
    ...{ name, detail: "", tone: { hue: 0, step: 0 }, id: null, unverified: false },
  });
  const bars = [
    bar("a", exactly(0.4)),
    bar("b", "suppressed"),
    bar("c", atLeast(1.4)),
    bar("d", between(0.7, 1.3)),
  ];
  const options = { unit: "TIMES_BASE", signed: false, reference: null } as const;

  test("are sorted by what is certain; the missing come last with their reason", () => {
    const { rows, keys } = labBarsModel(bars, { ...options, order: "descending" }, plainTexts);
    expect(rows.map(({ name, mark }) => [name, mark?.extent.kind ?? null])).toEqual([
      ["c", "open"],
      ["d", "between"],
      ["a", "exact"],
      ["b", null],
    ]);
    expect(rows.at(-1)?.label).toBe("suppressed");
    expect(keys).toEqual(["open", "range"]);
  });

  test("keep their order where it is given", () => {
    const { rows } = labBarsModel(bars, { ...options, order: "given" }, plainTexts);
    expect(rows.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("stacked parts", () => {
  const components = ["national", "mix", "competitive"].map((code, hue) => ({
    code,
    name: code,
    tone: { hue, step: 0 },
  }));
  const stack = (
    ...values: readonly (Quantity | "suppressed")[]
  ): ReturnType<typeof labStackModel>["rows"][number] => {
    const parts = values.map(valueOf);
    const rows = [{ name: "C27", detail: "", parts, total: totalOf(parts) }];
    const [row] = labStackModel(rows, { unit: "CNY", components }, plainTexts).rows;
    if (row === undefined) throw new Error("no row");
    return row;
  };

  test("lie end to end, those below zero to the left", () => {
    const row = stack(exactly(12), exactly(-3), exactly(4));
    expect(row.parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [0, -3],
      [12, 16],
    ]);
    expect(row.total?.extent).toEqual({ kind: "exact", at: 13 });
  });

  test("of which one is missing are not drawn, and the total says why", () => {
    const row = stack(exactly(12), "suppressed", exactly(4));
    expect([row.parts, row.total, row.label]).toEqual([[], null, "suppressed"]);
  });

  test("whose length is open are marked so", () => {
    expect(
      stack(between(2, 4), exactly(1), exactly(1)).parts.map(({ to, uncertain }) => [to, uncertain]),
    ).toEqual([
      [3, true],
      [4, false],
      [5, false],
    ]);
  });
});
