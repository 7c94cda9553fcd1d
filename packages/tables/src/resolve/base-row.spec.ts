import { shift } from "@jiqun/statistics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberReading } from "../labelled";
import { toBaseRow } from "./base-row";

function plain(point: number): NumberReading {
  return {
    ...{ kind: "number", point, lower: point, lowerOpen: false, upper: point, upperOpen: false },
    ...{ qualifier: "EQ", decimals: 1, asStated: null, statuses: [], unit: null },
  };
}

describe("rows in base units", () => {
  it("shifts decimals exactly", () => {
    expect(toBaseRow(plain(69.6), 8)).toMatchObject({
      point: 6960000000,
      lower: 6960000000,
      upper: 6960000000,
    });
    expect(toBaseRow(plain(1627.4836), 8).point).toBe(162748360000);
    expect(toBaseRow(plain(17.4), -2).point).toBe(0.174);
    expect(toBaseRow(plain(0.1 + 0.2), 4).point).toBe(3000.0000000000005);
    expect(Object.is(toBaseRow(plain(-0), 8).point, 0)).toBe(true);
    expect(toBaseRow(plain(1e-7), 8).point).toBe(10);
  });

  it("keeps the bounds of words: 50余", () => {
    const reading = {
      ...plain(50),
      lower: 50,
      lowerOpen: true,
      upper: 60,
      upperOpen: true,
      asStated: "50余",
    };
    expect(toBaseRow({ ...reading, qualifier: "OV" }, 4)).toEqual({
      ...{ lower: 500000, lowerOpen: true, upper: 600000, upperOpen: true, point: 500000 },
      ...{ qualifier: "OV", unitMult: 4, decimals: 1, asStated: "50余", statuses: [] },
    });
  });

  it("keeps a missing value apart from zero", () => {
    expect(toBaseRow({ kind: "missing", marker: "…", statuses: ["L"] }, 8)).toEqual({
      ...{ lower: null, lowerOpen: false, upper: null, upperOpen: false, point: null, qualifier: null },
      ...{ unitMult: 8, decimals: null, asStated: "…", statuses: ["L"] },
    });
  });

  it("shifts any number as its decimal digits are shifted", () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: -9, max: 12 }), (value, power) => {
        expect(toBaseRow(plain(value), power).point).toBe(value === 0 ? 0 : shift(value, power));
      }),
    );
  });
});
