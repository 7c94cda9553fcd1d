import { atLeast, atMost, between, exactly, nearly, type Quantity } from "@jiqun/statistics";
import { expect, test } from "vitest";
import { comparedFinding } from "./compared-finding";
import { sampleComparison, type SampleCompared } from "./sample-comparison.fixture";

type Told = Quantity | "not-stated";

function series(entity: string, values: readonly Told[]): SampleCompared {
  return { entity, hue: 0, cells: values.map((value, at) => ({ period: `${2020 + at}`, value })) };
}

function found(a: readonly Told[], b: readonly Told[], more: { verdict?: "not-comparable" } = {}): unknown {
  const comparison = sampleComparison([series("a", a), series("b", b)], more);
  const finding = comparedFinding(comparison, { at: null, since: "oldest" });
  if (finding.kind !== "compared") return finding.kind;
  const { statement } = finding;
  if (statement.kind === "order") return statement.answer;
  if (statement.kind === "gap") return [statement.ahead, statement.trend, statement.restsOnConvention];
  return statement.kind;
}

test.each<[string, readonly Told[], readonly Told[], unknown]>([
  ["one above the other", [exactly(4.6)], [exactly(3)], "above"],
  ["a bound that is enough", [atLeast(20)], [exactly(17.4)], "above"],
  ["a bound that is not enough", [atLeast(20)], [exactly(21)], "unknown"],
  ["two bounds towards one another", [atLeast(20)], [atMost(25)], "unknown"],
  ["the same number", [exactly(5)], [exactly(5)], "equal"],
  ["nothing to compare with", [exactly(5)], ["not-stated"], "missing"],
  ["a gap that grew", [exactly(10), exactly(20)], [exactly(5), exactly(6)], ["a", "grew", false]],
  ["a gap that shrank", [exactly(5), exactly(6)], [exactly(10), exactly(7)], ["b", "shrank", false]],
  [
    "a gap whose growth rests on a convention",
    [exactly(60), nearly(80)],
    [exactly(50), exactly(50)],
    ["a", "grew", true],
  ],
  ["a gap that bounds leave open", [exactly(60), between(55, 90)], [exactly(50), exactly(50)], "above"],
  ["a lead that changed hands", [exactly(1), exactly(9)], [exactly(5), exactly(6)], "above"],
  ["the newest place that both have", [exactly(1), exactly(9)], [exactly(5)], "below"],
])("tells %s", (_, a, b, told) => {
  expect(found(a, b)).toEqual(told);
});

test("sets no order between series that do not count the same", () => {
  expect(found([exactly(9)], [exactly(5)], { verdict: "not-comparable" })).toBe("beside");
});

test("tells of one series alone where it went, as far as bounds let it", () => {
  const trend = (values: readonly Told[]): unknown => {
    const finding = comparedFinding(sampleComparison([series("a", values)]), { at: null, since: "oldest" });
    return finding.kind === "compared" && finding.statement.kind === "change" && finding.statement.trend;
  };
  expect(trend([exactly(1), exactly(2)])).toBe("rose");
  expect(trend([exactly(3), exactly(2)])).toBe("fell");
  expect(trend([atLeast(1), exactly(2)])).toBe("unknown");
  expect(trend([exactly(1)])).toBeNull();
});
