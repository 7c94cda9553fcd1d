import { exactly, type Quantity } from "@jiqun/statistics";
import { expect, test } from "vitest";
import { revisionModel } from "./revision.model";
import { plainTexts, sampleSeries } from "./sample.fixture";

type Said = readonly (readonly [knownOn: string, quantity: Quantity | null])[];

function revised(periods: Readonly<Record<string, Said>>): Parameters<typeof revisionModel>[0] {
  const one = sampleSeries({ code: "sd", hue: 0 }, []);
  const observations = Object.entries(periods).map(([period, said]) => {
    const dates = { period, periodStart: `${period}-01-01`, periodEnd: `${period}-12-31` };
    const vintages = said.map(([knownOn, quantity]) => ({
      ...dates,
      knownOn,
      quantity,
      statuses: [],
      citation: { grade: "A" },
    }));
    return { ...vintages.at(-1), vintages };
  });
  return { ...one, observations } as never;
}

const shandong = revised({
  "2022": [["2023-01-20", exactly(87435)]],
  "2023": [
    ["2024-01-22", exactly(92068.7)],
    ["2024-10-15", exactly(92068.7)],
    ["2025-01-20", exactly(94995.1)],
  ],
});

test("what was revised is shown, what was said once is not", () => {
  const { periods } = revisionModel(shandong, null, plainTexts);
  expect(periods.map(({ period, vintages }) => [period, vintages.map(({ y }) => y)])).toEqual([
    ["2023", [92068.7, 92068.7, 94995.1]],
  ]);
});

test("saying the same again is no change", () => {
  const { periods, finding } = revisionModel(shandong, null, plainTexts);
  expect(periods[0]?.vintages.map(({ changed }) => changed)).toEqual([false, false, true]);
  expect(finding).toMatchObject({ kind: "revisions", period: "2023", changes: 1 });
});

test("a period that is asked for is shown, whether or not it was revised", () => {
  expect(revisionModel(shandong, ["2022"], plainTexts).finding).toMatchObject({
    kind: "revisions",
    changes: 0,
  });
});

test("a number that was taken back is no mark, and a change", () => {
  const back = revised({
    "2023": [
      ["2024-01-01", exactly(1)],
      ["2024-06-01", null],
    ],
  });
  const [period] = revisionModel(back, null, plainTexts).periods;
  expect(period?.vintages.map(({ mark, changed }) => [mark === null, changed])).toEqual([
    [false, false],
    [true, true],
  ]);
});

test("nothing revised is nothing to show", () => {
  expect(revisionModel(revised({}), null, plainTexts)).toMatchObject({
    periods: [],
    finding: { kind: "none" },
  });
});

test("an axis that leaves out zero is told, one that holds it is not", () => {
  const keysOf = (first: number): unknown =>
    revisionModel(
      revised({
        "2023": [
          ["2024-01-22", exactly(first)],
          ["2025-01-20", exactly(100)],
        ],
      }),
      null,
      plainTexts,
    ).keys;
  expect(keysOf(98)).toEqual(["cut"]);
  expect(keysOf(3)).toEqual([]);
});
