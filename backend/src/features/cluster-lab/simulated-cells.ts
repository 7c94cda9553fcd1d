/** What a generated world is made of. */
export interface SimulatedSize {
  readonly seed: number;
  readonly regions: number;
  readonly classes: number;
  readonly years: number;
}

/** A generated cell: what is, and what of it would be published. */
export interface SimulatedCell {
  /** In base units. */
  readonly level: number;
  /** open: as it is; suppressed: confidential; bounded: stated as 余 a round number. */
  readonly told: "open" | "suppressed" | "bounded";
}

/** A hundredth of 1亿: generated levels are round to it. */
const grain = 1e6;
const smallLevel = 3e6;
/** Shares of the regions that have a class which is confidential, or stated as more than a round number. */
const hiddenOfSmall = 0.5;
const hiddenOfOthers = 0.12;
const bounded = 0.2;
const classBase = 6e8;
const restBase = 6e10;

/**
 * Levels of a generated world, each computed from the seed and its place alone, so that the same seed gives the same
 * world on every machine and a cell can be asked for without the others. Regions fall off in size as cities do; each has
 * classes that it is strong and weak in; classes grow at their own pace, and each region a little apart from it. Some
 * cells are confidential (small ones more often), some are stated as a round number and more.
 */
export class SimulatedCells {
  /** By region, class and year; 0 where it is not worked out yet. */
  readonly #levels: Float64Array;

  constructor(private readonly size: SimulatedSize) {
    this.#levels = new Float64Array(size.regions * size.classes * size.years);
  }

  /** Of one class; `region`, `industry` and `year` count from 0. */
  cell(region: number, industry: number, year: number): SimulatedCell {
    const level = this.level(region, industry, year);
    const told = this.#chance([5, region, industry, year]) * this.size.classes;
    const hidden = level < smallLevel ? hiddenOfSmall : hiddenOfOthers;
    if (told < hidden) return { level, told: "suppressed" };
    return { level, told: told < hidden + bounded ? "bounded" : "open" };
  }

  level(region: number, industry: number, year: number): number {
    const { classes, years } = this.size;
    const at = (region * classes + industry) * years + year;
    const known = this.#levels[at];
    if (known !== undefined && known !== 0) return known;
    const level = this.#worked(region, industry, year);
    this.#levels[at] = level;
    return level;
  }

  /** Works out every level of a region, of every year. */
  workOut(region: number): void {
    for (let industry = 0; industry < this.size.classes; industry += 1)
      for (let year = 0; year < this.size.years; year += 1) this.level(region, industry, year);
  }

  #worked(region: number, industry: number, year: number): number {
    const strength = 0.15 + 4 * this.#chance([2, region, industry]) ** 3;
    const weight = 0.2 + 1.8 * this.#chance([1, industry]);
    const pace =
      1 + this.#between([3, industry], -0.02, 0.13) + this.#between([4, region, industry], -0.05, 0.06);
    const noise = this.#between([6, region, industry, year], 0.96, 1.04);
    return rounded(classBase * this.#sizeOf(region) * weight * strength * pace ** year * noise);
  }

  /** Of everything beside the classes. */
  rest(region: number, year: number): number {
    const pace = 1 + this.#between([7, region], 0.01, 0.09);
    const noise = this.#between([8, region, year], 0.98, 1.02);
    return rounded(restBase * this.#sizeOf(region) * pace ** year * noise);
  }

  /** The largest first, falling off with the rank; a tenth at random. */
  #sizeOf(region: number): number {
    return (1 / (region + 1) ** 0.9) * this.#between([9, region], 0.9, 1.1);
  }

  #between(place: readonly number[], from: number, to: number): number {
    return from + (to - from) * this.#chance(place);
  }

  /** A number from 0 up to 1 that the seed and the place decide. */
  #chance(place: readonly number[]): number {
    return place.reduce(mix, this.size.seed >>> 0) / 2 ** 32;
  }
}

function rounded(level: number): number {
  return Math.max(grain, Math.round(level / grain) * grain);
}

/** One step of a hash of whole numbers (the finaliser of MurmurHash3): every bit of both decides every bit of the result. */
function mix(state: number, value: number): number {
  let bits = Math.imul(state ^ Math.imul(value + 1, 0x9e3779b1), 0x85ebca6b);
  bits ^= bits >>> 16;
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  bits ^= bits >>> 16;
  return bits >>> 0;
}
