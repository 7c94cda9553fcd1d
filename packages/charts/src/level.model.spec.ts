import { exactly } from "@jiqun/statistics";
import { describe, expect, test } from "vitest";
import { levelModel } from "./level.model";
import { plainTexts, sampleSeries } from "./sample.fixture";

describe("levels over years", () => {
  const model = levelModel(
    [
      sampleSeries({ code: "sip", hue: 1 }, [
        { period: "2019", quantity: exactly(900) },
        { period: "2022", quantity: exactly(1368) },
        { period: "2023", quantity: exactly(1523) },
        { period: "2024", quantity: exactly(1655), grade: "C" },
      ]),
    ],
    plainTexts,
  );

  test("are joined only where no year is missing", () => {
    const [line] = model.lines;
    expect(line?.runs.map((run) => run.map(({ x }) => x))).toEqual([[2019], [2022, 2023, 2024]]);
    expect(line?.links.map(({ kind, label }) => [kind, label])).toEqual([["gap", "gap 2020-2021"]]);
  });

  test("mark a repost that is still to be checked", () => {
    expect(model.lines[0]?.runs.flat().map(({ mark }) => mark.unverified)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(model.keys).toEqual(["unverified", "gap"]);
  });

  test("are not joined across a break", () => {
    const broken = sampleSeries({ code: "cn", hue: 2 }, [
      { period: "2010", quantity: exactly(7039) },
      { period: "2011", quantity: exactly(5926), statuses: ["B"] },
    ]);
    expect(levelModel([broken], plainTexts).lines[0]?.links).toMatchObject([{ kind: "break" }]);
  });

  test("leave a missing value out, and a gap in its place", () => {
    const holed = sampleSeries({ code: "a", hue: 0 }, [
      { period: "2020", quantity: exactly(1) },
      { period: "2021", quantity: null, statuses: ["L"] },
      { period: "2022", quantity: exactly(2) },
    ]);
    expect(levelModel([holed], plainTexts).lines[0]?.links).toMatchObject([
      { kind: "gap", label: "gap 2021-2021" },
    ]);
  });
});
