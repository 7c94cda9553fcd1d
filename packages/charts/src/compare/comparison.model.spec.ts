import { about, atLeast, atMost, between, containsPoint, exactly, lessThan, over } from "@jiqun/statistics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainTexts } from "../sample.fixture";
import type { ChartTexts } from "../texts";
import { comparisonModel, type ComparisonModel } from "./comparison.model";
import { usualOptions, type ComparisonOptions } from "./options";
import type { ComparedPoint } from "./read-comparison";
import { sampleComparison, type SampleCell, type SampleCompared } from "./sample-comparison.fixture";

const annual = (first: number, values: readonly SampleCell["value"][]): readonly SampleCell[] =>
  values.map((value, index) => ({ period: `${first + index}`, value }));

const suzhou: SampleCompared = {
  entity: "suzhou",
  hue: 1,
  cells: annual(2018, [exactly(100), "not-stated", exactly(140)]),
};
const shanghe: SampleCompared = {
  entity: "shanghe",
  hue: 0,
  cells: annual(2018, [exactly(30), exactly(35), atLeast(40)]),
};

function charted(
  series: readonly SampleCompared[],
  options: Partial<ComparisonOptions> = {},
  more: Parameters<typeof sampleComparison>[1] = {},
): ComparisonModel {
  return comparisonModel(sampleComparison(series, more), { ...usualOptions, ...options }, plainTexts);
}

function lineOf(...given: Parameters<typeof charted>): Extract<ComparisonModel, { kind: "compared-line" }> {
  const model = charted(...given);
  if (model.kind !== "compared-line") throw new Error(model.kind);
  return model;
}

describe("lines", () => {
  test("are not joined across a missing value, and say why it is missing", () => {
    const { lines, omissions, keys } = lineOf([suzhou, shanghe]);
    expect(lines.map(({ runs }) => runs.map((run) => run.map(({ x }) => x)))).toEqual([
      [[2018], [2020]],
      // No line leads to a number of which only a bound is known.
      [[2018, 2019], [2020]],
    ]);
    expect(lines[1]?.links).toEqual([]);
    expect(lines[0]?.links.map(({ kind, label }) => [kind, label])).toEqual([["gap", "not-stated"]]);
    expect(omissions.map(({ text }) => text)).toEqual(["suzhou 2019 not-stated"]);
    expect(keys).toEqual(["open", "gap"]);
  });

  test("are not joined across a break of levels, but growth over it is one line", () => {
    const broken = annual(2010, [exactly(1), exactly(2)]).map((cell, at) => ({
      ...cell,
      statuses: at === 1 ? ["B"] : [],
    }));
    const series = [{ entity: "cn", hue: 2, cells: broken }];
    expect(lineOf(series).lines[0]?.links.map(({ kind }) => kind)).toEqual(["break"]);
    expect(lineOf(series, {}, { transform: "yoy" }).lines[0]?.links).toEqual([]);
  });

  test("have one unit: series in another one are told", () => {
    const counted: SampleCompared = {
      entity: "park",
      hue: 3,
      unit: "ENTERPRISE",
      cells: annual(2020, [exactly(47)]),
    };
    const model = lineOf([suzhou, counted]);
    expect(model.axis.unit).toBe("CNY");
    expect(model.legend.map(({ name }) => name)).toEqual(["suzhou"]);
    expect(model.omissions.map(({ text }) => text)).toContain("park 2020 other-unit");
  });

  test("on a logarithmic axis tell what has no place there", () => {
    const values = [exactly(10), exactly(0), exactly(-5), between(-1, 3), atMost(8), atLeast(20)];
    const model = lineOf([{ entity: "a", hue: 0, cells: annual(2015, values) }], { scale: "log" });
    expect(model.lines[0]?.runs.flat().map(({ x }) => x)).toEqual([2015, 2020]);
    expect(model.omissions.map(({ text }) => text)).toEqual(["a 2016-2019 not-positive"]);
    expect(model.keys).toContain("log");
  });

  test("say that their axis leaves out zero only where it does, and of nothing drawn they say nothing", () => {
    const keysOf = (chart: "line" | "multiples", values: readonly SampleCell["value"][]): unknown =>
      charted([{ entity: "a", hue: 0, cells: annual(2020, values) }], { chart }, { transform: "index" }).keys;
    for (const chart of ["line", "multiples"] as const) {
      expect(keysOf(chart, [exactly(100), exactly(104)])).toEqual(["cut"]);
      expect(keysOf(chart, [exactly(100), exactly(1434.75)])).toEqual([]);
      expect(keysOf(chart, ["not-stated"])).toEqual([]);
    }
    expect(
      lineOf([{ entity: "a", hue: 0, cells: annual(2020, ["not-stated"]) }], { scale: "log" }).keys,
    ).toEqual([]);
  });

  test("stand at years since the anchor where they are aligned, and so do the events of their entities", () => {
    const at = (anchor: number, one: SampleCompared): SampleCompared => ({
      ...one,
      anchor: `${anchor}`,
      cells: one.cells.map((cell) => ({ ...cell, position: Number(cell.period) - anchor })),
    });
    const events = [{ day: "2020-07-01", title: "visit", entities: ["shanghe", "suzhou"] }];
    const model = lineOf(
      [at(2018, suzhou), at(2019, shanghe)],
      { annotate: true },
      { align: "event", events },
    );
    expect(model.lines.map(({ runs }) => runs.flat().map(({ x }) => x))).toEqual([
      [0, 2],
      [-1, 0, 1],
    ]);
    expect(model.annotations.marked.map(({ x, tone }) => [Math.round(x * 10) / 10, tone.hue])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test("mark what rests on a repost still to be checked", () => {
    const model = lineOf([shanghe], {}, { unverified: ["营业收入.shanghe@2019"] });
    expect(model.lines[0]?.runs.flat().map(({ mark }) => mark.unverified)).toEqual([false, true, false]);
  });

  test("address observations as they stand by themselves, computed numbers with their transform", () => {
    const idOf = (transform: "level" | "yoy"): unknown =>
      lineOf([suzhou], {}, { transform }).lines[0]?.runs[0]?.[0]?.mark.id;
    expect(idOf("level")).toBe("营业收入.suzhou@2018");
    expect(idOf("yoy")).toBe("营业收入.suzhou@2018~yoy");
  });
});

test("bars stand at the newest place that most have, those without a number say why", () => {
  const late: SampleCompared = {
    entity: "late",
    hue: 2,
    cells: annual(2018, [exactly(5), exactly(6), "suppressed"]),
  };
  const bar = charted([suzhou, shanghe, late], { chart: "bar", at: "2020" });
  expect(bar.kind === "compared-bar" && bar.rows.map(({ name, label }) => [name, label])).toEqual([
    ["suzhou", "140"],
    ["shanghe", "40"],
    ["late", "suppressed"],
  ]);
  const usual = charted([suzhou, shanghe, late], { chart: "bar" });
  expect(usual.kind === "compared-bar" && usual.place).toBe("2018");
});

test("slopes go from the oldest place that most have to the newest", () => {
  const model = charted([suzhou, shanghe], { chart: "slope" });
  expect(model.kind === "compared-slope" && model.ends).toEqual(["2018", "2020"]);
});

test("a scatter pairs the numbers of one place and tells those without a partner", () => {
  const model = charted([suzhou, shanghe], { chart: "scatter" });
  if (model.kind !== "compared-scatter") throw new Error(model.kind);
  expect(model.groups[0]?.pairs.map(({ across, up }) => [across.y, up.y])).toEqual([
    [100, 30],
    [140, 40],
  ]);
  expect(model.omissions.map(({ text }) => text)).toEqual([
    "suzhou 2019 not-stated",
    "shanghe 2019 no-partner",
  ]);
});

test("both axes of a scatter that count the same do so in one power of ten", () => {
  const texts: ChartTexts = {
    ...plainTexts,
    axisUnit: (unit, values) => ({ unit, multiplier: Math.max(...values) >= 100 ? 2 : 0 }),
  };
  const comparison = sampleComparison([suzhou, { ...shanghe, cells: annual(2018, [exactly(3)]) }]);
  const model = comparisonModel(comparison, { ...usualOptions, chart: "scatter" }, texts);
  if (model.kind !== "compared-scatter") throw new Error(model.kind);
  expect([model.axis, model.axisAcross].map(({ multiplier }) => multiplier)).toEqual([2, 2]);
});

test("a scatter of one series against itself, transformed, tells each place once", () => {
  const one = {
    ...suzhou,
    cells: annual(2017, ["not-stated", "not-stated", exactly(100), "suppressed", exactly(140)]),
  };
  const across = sampleComparison([one]);
  const model = charted(
    [
      {
        ...one,
        cells: annual(2017, ["operand-missing", "not-stated", exactly(1), exactly(2), "suppressed"]),
      },
    ],
    { chart: "scatter", across },
    { transform: "yoy" },
  );
  expect(model.omissions.map(({ text }) => text)).toEqual([
    "suzhou 2017-2018 not-stated",
    "suzhou 2020-2021 suppressed",
  ]);
});

test("small multiples have a panel for each entity where entities have several series", () => {
  const more = [suzhou, shanghe].map((one) => ({ ...one, indicator: "产值" }));
  const panels = (series: readonly SampleCompared[]): unknown => {
    const model = charted(series, { chart: "multiples" });
    return (
      model.kind === "compared-multiples" && model.panels.map(({ title, lines }) => [title, lines.length])
    );
  };
  expect(panels([suzhou, shanghe])).toEqual([
    ["suzhou", 1],
    ["shanghe", 1],
  ]);
  expect(panels([suzhou, shanghe, ...more])).toEqual([
    ["suzhou", 2],
    ["shanghe", 2],
  ]);
});

test("small multiples of one entity in several units are titled by what they measure, each with its unit", () => {
  const count = { ...suzhou, indicator: "企业数", unit: "HOUSEHOLD" };
  const model = charted([suzhou, count], { chart: "multiples" });
  expect(model.kind === "compared-multiples" && model.panels.map(({ title, unit }) => [title, unit])).toEqual(
    [
      ["营业收入", "CNY"],
      ["企业数", "HOUSEHOLD"],
    ],
  );
});

describe("laws", () => {
  const numbers = fc.integer({ min: -500, max: 500 }).map((value) => value / 4);
  const value = fc.oneof(
    fc.constantFrom("not-stated" as const, "suppressed" as const),
    numbers.map(exactly),
    numbers.map(atLeast),
    numbers.map(lessThan),
    numbers.map((n) => about(n, { relative: 0.1 })),
    fc.integer({ min: 1, max: 900 }).map(over),
    fc.tuple(numbers, fc.integer({ min: 1, max: 50 })).map(([low, width]) => between(low, low + width)),
  );
  const series = fc
    .array(
      fc.tuple(fc.array(value, { minLength: 1, maxLength: 8 }), fc.constantFrom("CNY", "CNY", "ENTERPRISE")),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) =>
      all.map(([values, unit], at): SampleCompared => ({
        entity: `e${at}`,
        hue: at,
        unit,
        cells: annual(2015, values),
      })),
    );
  const scale = fc.constantFrom("linear" as const, "log" as const);
  const pointsOf = (model: ComparisonModel): readonly ComparedPoint[] => {
    if (model.kind === "compared-line") return model.lines.flatMap(({ runs }) => runs.flat());
    if (model.kind !== "compared-multiples") return [];
    return model.panels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.flat()));
  };

  test("every cell is drawn or told, once, on lines and small multiples", () => {
    fc.assert(
      fc.property(
        series,
        scale,
        fc.constantFrom("line" as const, "multiples" as const),
        (given, kind, chart) => {
          const model = charted(given, { scale: kind, chart });
          const drawn = pointsOf(model).map(({ mark }) => mark.figure.cell);
          const told = model.omissions.flatMap(({ figures }) => figures.map(({ cell }) => cell));
          const cells = given.reduce((sum, one) => sum + one.cells.length, 0);
          expect(drawn.length + told.length).toBe(cells);
          expect(new Set([...drawn, ...told]).size).toBe(cells);
        },
      ),
    );
  });

  test("no mark stands outside its bounds", () => {
    fc.assert(
      fc.property(series, scale, (given, kind) => {
        for (const { mark, y } of pointsOf(charted(given, { scale: kind }))) {
          const { quantity } = mark.figure.cell;
          const closed = quantity === null ? null : { ...quantity, lowerOpen: false, upperOpen: false };
          expect(closed !== null && containsPoint(closed, y)).toBe(true);
        }
      }),
    );
  });

  test("a bound is never an exact mark", () => {
    fc.assert(
      fc.property(series, (given) => {
        for (const { mark } of pointsOf(charted(given))) {
          const { lower, upper } = mark.figure.cell.quantity ?? { lower: null, upper: 0 };
          expect(mark.extent.kind === "exact").toBe(lower === upper);
        }
      }),
    );
  });
});
