import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  divideDecimals,
  lowestPlace,
  multiplyDecimals,
  roundDecimal,
  shift,
  toDecimal,
  toNumber,
} from "./decimal";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("decimals", () => {
  it("name the double they come from", () => {
    fc.assert(fc.property(finite, (value) => toNumber(toDecimal(value)) === value));
  });

  it("drops the zeros at the end of integers, as of all numbers", () => {
    const integer = fc.maxSafeInteger();
    fc.assert(
      fc.property(integer, fc.integer({ min: 0, max: 6 }), (value, zeros) => {
        const long = Math.trunc(value / 10 ** zeros) * 10 ** zeros;
        const { digits, exponent } = toDecimal(long);
        const text = String(digits) + "0".repeat(exponent);
        return (digits === 0n || digits % 10n !== 0n) && (long === 0 ? digits === 0n : text === String(long));
      }),
    );
  });

  it.each([
    [0.1, 0.2, 0.3],
    [1.1, -1, 0.1],
    [1e21, 1, 1e21],
    [-0.5, 0.5, 0],
  ])("add as printed: %d + %d = %d", (a, b, sum) => {
    expect(toNumber(addDecimals(toDecimal(a), toDecimal(b)))).toBe(sum);
  });

  it.each([
    [0.1, 3, 0.3],
    [1.1, 1.1, 1.21],
    [-4, 0.25, -1],
  ])("multiply as printed: %d × %d = %d", (a, b, result) => {
    expect(toNumber(multiplyDecimals(toDecimal(a), toDecimal(b)))).toBe(result);
  });

  it.each([
    [0.3, 0.1, 3],
    [1, 3, 1 / 3],
    [-7, 2, -3.5],
  ])("divide as printed: %d / %d = %d", (a, b, result) => {
    expect(toNumber(divideDecimals(toDecimal(a), toDecimal(b)))).toBe(result);
  });

  it.each([
    [1627.4836, 8, 162748360000],
    [17.4, -2, 0.174],
    [0.07, 2, 7],
    [1.1, 1, 11],
    [0, 8, 0],
  ])("shift without a rounding error: %d by %d is %d", (value, power, result) => {
    expect(shift(value, power)).toBe(result);
  });

  it("return after a shift there and back", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -12, max: 12 }), (value, power) => {
        expect(shift(shift(value, power), -power)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each([
    [50, 1],
    [2200, 2],
    [10, 1],
    [0.25, -2],
    [362, 0],
    [1e21, 21],
  ])("know the place of the lowest non-zero digit of %d: %d", (value, place) => {
    expect(lowestPlace(value)).toBe(place);
  });

  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.0049, 2, 1],
    [149, -2, 100],
    [150, -2, 200],
    [0.04, 1, 0],
  ])("round half away from zero on their digits: %d to %d places is %d", (value, decimals, result) => {
    expect(toNumber(roundDecimal(toDecimal(value), decimals))).toBe(result);
  });
});
