import { isMissing, parsePeriod } from "@jiqun/statistics";
import { describe, expect, it } from "vitest";
import { SimulatedCells } from "./simulated-cells";
import { SimulatedFigures } from "./simulated-figures";

const size = { seed: 7, regions: 40, classes: 10, years: 5 };
const period = parsePeriod("2024");
const cellsOf = (seed: number): string[] => {
  const cells = new SimulatedCells({ ...size, seed });
  return Array.from({ length: 400 }, (_, at) => JSON.stringify(cells.cell(at % 40, Math.floor(at / 40), 3)));
};

describe("simulated figures", () => {
  it("are decided by their seed", () => {
    expect(cellsOf(7)).toEqual(cellsOf(7));
    expect(cellsOf(7).filter((cell, at) => cell === cellsOf(8)[at]).length).toBeLessThan(5);
  });

  it("do not depend on what else was asked for before", () => {
    const [fresh, used] = [new SimulatedFigures(size), new SimulatedFigures(size)];
    for (let region = 1; region < 30; region += 1) used.cluster(`sim-${region}`, period);
    expect(used.total("sim-30", period)).toEqual(fresh.total("sim-30", period));
  });

  it("have confidential cells, bounded ones and plain ones", () => {
    const told = new Set(cellsOf(7).map((text) => (JSON.parse(text) as { told: string }).told));
    expect([...told].sort()).toEqual(["bounded", "open", "suppressed"]);
  });

  it("make up the whole, and a region's classes make up its cluster", () => {
    const figures = new SimulatedFigures({ ...size, regions: 2, classes: 2, seed: 3 });
    const point = (found: ReturnType<SimulatedFigures["total"]>): number => {
      if (isMissing(found.value.value)) throw new Error("confidential");
      return found.value.value.point ?? Number.NaN;
    };
    expect(point(figures.total("sim-all", period))).toBe(
      point(figures.total("sim-1", period)) + point(figures.total("sim-2", period)),
    );
    expect(point(figures.cluster("sim-1", period))).toBe(
      point(figures.ofClass("sim-1", "SIM-1", period)) + point(figures.ofClass("sim-1", "SIM-2", period)),
    );
    expect(point(figures.cluster("sim-1", period))).toBeLessThan(point(figures.total("sim-1", period)));
  });

  it("keep a sum confidential that would give a confidential class away", () => {
    const figures = new SimulatedFigures(size);
    const regions = Array.from({ length: size.regions }, (_, at) => `sim-${at + 1}`);
    for (const region of regions) {
      const parts = Array.from({ length: size.classes }, (_, at) =>
        figures.ofClass(region, `SIM-${at + 1}`, period),
      );
      const hidden = parts.filter(({ value }) => isMissing(value.value)).length;
      expect(isMissing(figures.cluster(region, period).value.value)).toBe(hidden === 1);
    }
  });

  it("are of no other year", () => {
    expect(new SimulatedFigures(size).total("sim-1", parsePeriod("2019")).value.value).toEqual({
      missing: "not-collected",
      asStated: null,
    });
  });
});
