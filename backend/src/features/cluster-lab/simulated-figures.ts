import { exactly, missing, over, sum, type Measured, type Period, type Quantity } from "@jiqun/statistics";
import type { Found, LabFigures } from "./lab-figures";
import type { LabTurns } from "./lab-turns";
import { simulatedIndex, simulatedYear } from "./simulated-names";
import { SimulatedCells, type SimulatedCell, type SimulatedSize } from "./simulated-cells";

const shownIn = 8;

/** Levels of a generated world: every figure stands for itself and leads to no source. */
export class SimulatedFigures implements LabFigures {
  readonly #cells: SimulatedCells;
  readonly #found = new Map<string, Found>();

  constructor(private readonly size: SimulatedSize) {
    this.#cells = new SimulatedCells(size);
  }

  /**
   * A world whose levels of every year are worked out: the whole needs them all at once, and others would wait for it.
   * Throws what the turns throw.
   */
  static async prepared(size: SimulatedSize, turns: LabTurns): Promise<SimulatedFigures> {
    const figures = new SimulatedFigures(size);
    for (let region = 0; region < size.regions; region += 1) {
      figures.#cells.workOut(region);
      await turns.next();
    }
    return figures;
  }

  cluster(entity: string, period: Period): Found {
    return this.#once(["cluster", entity, period.code], period, (region, year) => {
      if (region === null) return exactly(this.#sumOver((one, of) => this.#cells.level(one, of, year)));
      return clusterOf(this.#classes((of) => this.#cells.cell(region, of, year)));
    });
  }

  ofClass(entity: string, code: string, period: Period): Found {
    const of = simulatedIndex(code);
    return this.#once([code, entity, period.code], period, (region, year) => {
      if (region !== null) return toldOf(this.#cells.cell(region, of, year));
      return exactly(total(this.#regions((one) => this.#cells.level(one, of, year))));
    });
  }

  total(entity: string, period: Period): Found {
    return this.#once(["total", entity, period.code], period, (region, year) => {
      const regions = region === null ? this.#regions((one) => one) : [region];
      const parts = regions.map(
        (one) => this.#cells.rest(one, year) + total(this.#classes((of) => this.#cells.level(one, of, year))),
      );
      return exactly(total(parts));
    });
  }

  /** Region null stands for the whole. */
  #once(
    place: readonly [string, string, string],
    period: Period,
    measure: (region: number | null, year: number) => Measured,
  ): Found {
    const id = `${place[0]}.${place[1]}@${place[2]}`;
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const [year, region] = [simulatedYear(period, this.size), simulatedIndex(place[1])];
    const value = year === null ? missing("not-collected") : measure(region === -1 ? null : region, year);
    const found = {
      value: {
        ...{ period, value, cautions: [], statuses: "missing" in value ? (["Q"] as const) : [] },
        lineage: { kind: "observation", id, value },
      },
      series: [],
      multiplier: shownIn,
    } as const satisfies Found;
    this.#found.set(id, found);
    return found;
  }

  #regions<Item>(make: (region: number) => Item): Item[] {
    return Array.from({ length: this.size.regions }, (_, region) => make(region));
  }

  #classes<Item>(make: (industry: number) => Item): Item[] {
    return Array.from({ length: this.size.classes }, (_, industry) => make(industry));
  }

  #sumOver(level: (region: number, industry: number) => number): number {
    return total(this.#regions((region) => total(this.#classes((of) => level(region, of)))));
  }
}

function toldOf({ level, told }: SimulatedCell): Measured {
  if (told === "suppressed") return missing("suppressed");
  const round = roundBelow(level);
  return told === "bounded" && round < level ? over(round) : exactly(level);
}

/**
 * One confidential class keeps the sum confidential: it would give the class away. Several do not, and the sum is told
 * although its parts are not.
 */
function clusterOf(cells: readonly SimulatedCell[]): Measured {
  const hidden = cells.filter(({ told }) => told === "suppressed").length;
  if (hidden === 1) return missing("suppressed");
  if (hidden > 1) return exactly(total(cells.map(({ level }) => level)));
  // Levels are whole numbers: those that are told as they are add up exactly, without intervals.
  const open = cells.filter(({ told }) => told === "open").map(({ level }) => level);
  const bounded = cells.filter(({ told }) => told === "bounded").map(toldOf);
  return sum([exactly(total(open)), ...bounded.filter((one): one is Quantity => !("missing" in one))]);
}

/** The level down to its first two digits: 1.26亿 is stated as 1.2亿余. */
function roundBelow(level: number): number {
  const grain = 10 ** (Math.floor(Math.log10(level)) - 1);
  return Math.floor(level / grain) * grain;
}

function total(levels: readonly number[]): number {
  return levels.reduce((sum, level) => sum + level, 0);
}
