import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "../cell";
import { readCross } from "./read-cross";
import { hintsOf, readGrid, type Grid } from "./testing/read-grid";

const places = ["济南市", "苏州市", "商河县", "平阴县", "济阳区", "吴江区"];
const value = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999 }).filter((number) => number < 1800 || number > 2100),
  fc.constantFrom("…", "-"),
);

/** Places by years, each at least once, with values and markers. */
const table = fc
  .record({
    rows: fc.shuffledSubarray(places, { minLength: 2 }),
    years: fc.shuffledSubarray([2019, 2020, 2021, 2022, 2023], { minLength: 2 }),
  })
  .chain(({ rows, years }) =>
    fc.record({
      rows: fc.constant(rows),
      years: fc.constant(years.map((year) => `${year}年`)),
      values: fc.array(fc.array(value, { minLength: years.length, maxLength: years.length }), {
        minLength: rows.length,
        maxLength: rows.length,
      }),
    }),
  )
  .filter(
    ({ values }) =>
      values.flat().some((one) => typeof one === "number") && typeof values[0]?.[0] === "number",
  );

type Table = typeof table extends fc.Arbitrary<infer Of> ? Of : never;

const preamble = ["指标：地区生产总值(亿元)"];

function upright({ rows, years, values }: Table): readonly (readonly Cell[])[] {
  return [["地区", ...years], ...rows.map((row, index) => [row, ...(values[index] ?? [])])];
}

function transposed(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const width = cells[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? null));
}

async function sorted(grid: Grid): Promise<readonly string[]> {
  return [...(await readGrid(grid)).lines].sort();
}

async function same(one: Grid, other: Grid): Promise<void> {
  const lines = await sorted(one);
  expect(lines.length).toBeGreaterThan(0);
  expect(await sorted(other)).toEqual(lines);
}

fc.configureGlobal({ numRuns: 40 });

describe("what a table says does not depend on how it is laid out", () => {
  it("when it is transposed", () =>
    fc.assert(
      fc.asyncProperty(table, async (of) => {
        await same({ cells: [preamble, ...upright(of)] }, { cells: [preamble, ...transposed(upright(of))] });
      }),
    ));

  it("when empty rows and columns surround it", () =>
    fc.assert(
      fc.asyncProperty(table, fc.nat(4), fc.nat(3), async (of, above, left) => {
        const cells = [preamble, ...upright(of)];
        const shifted = [
          ...Array.from({ length: above }, () => []),
          ...cells.map((row) => [...Array.from({ length: left }, () => null), ...row]),
          [],
          [],
        ];
        await same({ cells }, { cells: shifted });
      }),
    ));

  it("when an empty column parts its columns", () =>
    fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 3 }), async (of, at) => {
        const cells = upright(of);
        await same(
          { cells: [preamble, ...cells] },
          { cells: [preamble, ...cells.map((row) => [...row.slice(0, at), null, ...row.slice(at)])] },
        );
      }),
    ));

  it("when a title stands above it and a source below", () =>
    fc.assert(
      fc.asyncProperty(table, async (of) => {
        const cells = [preamble, ...upright(of)];
        await same({ cells }, { cells: [["各地主要指标"], ...cells, ["数据来源：统计局"]] });
      }),
    ));

  it("when merged header cells are merged, repeated or left empty", () =>
    fc.assert(
      fc.asyncProperty(table, async ({ rows, years, values }) => {
        const pair = years.slice(0, 2);
        const body = rows.map((row, index) => [
          row,
          ...(values[index] ?? []).slice(0, 2),
          ...(values[index] ?? []).slice(0, 2),
        ]);
        const below: readonly Cell[] = [null, ...pair, ...pair];
        const grid = (top: readonly Cell[], merges: readonly string[]): Grid => ({
          cells: [top, below, ...body],
          merges,
        });
        const merged = grid(["地区", "产值(万元)", null, "企业数(个)", null], ["A1:A2", "B1:C1", "D1:E1"]);
        await same(merged, grid(["地区", "产值(万元)", "产值(万元)", "企业数(个)", "企业数(个)"], []));
        await same(merged, grid(["地区", "产值(万元)", null, "企业数(个)", null], []));
      }),
    ));

  it("when its numbers are texts, as in a text file", () =>
    fc.assert(
      fc.asyncProperty(table, async (of) => {
        const cells = upright(of);
        await same(
          { cells: [preamble, ...cells] },
          {
            cells: [
              preamble,
              ...cells.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : cell))),
            ],
          },
        );
      }),
    ));
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Cell>(
      null,
      "",
      1,
      2.5,
      "2024年",
      "1-2月",
      "地区",
      "同比(%)",
      "商河县",
      "合计",
      "其中：",
      "单位：万元",
      "…",
      2023,
      "注：",
    ),
  },
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.record({ kind: fc.constant("percent" as const), value: fc.double({ noNaN: true }) }),
);

describe("any grid", () => {
  it("is read without a fault, each series before its values and each table before its series", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 14 }),
        fc.subarray(["A1:B1", "B1:D2", "A2:A5", "B2:B2", "C3:E4"]),
        async (cells, merges) => {
          const { series, values, outlines } = await readGrid({ cells, merges });
          for (const one of values) expect(one.series).toBeLessThan(series.length);
          expect(values.length === 0 || outlines.length > 0).toBe(true);
        },
      ),
      { numRuns: 120 },
    ));
});

describe("a long sheet", () => {
  it("is read as it comes, with no more of it held than the head", async () => {
    const rows = 4_000;
    let handedOut = 0;
    const sheet: Sheet = {
      name: "长表",
      hidden: false,
      merges: [],
      locator: null,
      async *rows() {
        await Promise.resolve();
        yield [{ number: 1, cells: ["地区", "2023年", "2024年"] }];
        for (let row = 2; row <= rows; row += 100) {
          handedOut = row + 99;
          yield Array.from({ length: 100 }, (_, index) => ({
            number: row + index,
            cells: [`${row + index}号县`, row, index],
          }));
        }
      },
    };
    let farthest = 0;
    let values = 0;
    for await (const event of readCross(sheet, {
      hints: hintsOf({ cells: [] }),
      firstTable: 3,
      firstSeries: 10,
    })) {
      if (event.type !== "values") continue;
      values += event.values.length;
      farthest = Math.max(farthest, handedOut - (event.values[0]?.row ?? 0));
      expect(event.table).toBe(3);
    }
    expect(values).toBe(2 * rows);
    expect(farthest).toBeLessThan(2_500);
    expect(handedOut).toBeGreaterThan(3_900);
  });

  it("ends where nobody waits for the rest", async () => {
    const signal = { aborted: false };
    const cells = [
      ["地区", "2023年"],
      ...Array.from({ length: 5_000 }, (_, index) => [`${index}号县`, index]),
    ];
    let values = 0;
    const sheet: Sheet = {
      name: null,
      hidden: false,
      merges: [],
      locator: null,
      async *rows() {
        await Promise.resolve();
        yield cells.map((row, index) => ({ number: index + 1, cells: row }));
      },
    };
    for await (const event of readCross(sheet, {
      hints: hintsOf({ cells: [] }),
      firstTable: 0,
      firstSeries: 0,
      signal,
    })) {
      if (event.type === "values") values += event.values.length;
      if (values > 0) signal.aborted = true;
    }
    expect(values).toBeLessThan(5_000);
  });
});
