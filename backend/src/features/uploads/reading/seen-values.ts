/** Slots for the beginning; doubled whenever two thirds are taken. */
const firstSlots = 1024;
/** Periods and vintages of a file are fewer than this; the product with the number of a series is still exact. */
const mostOrdinals = 2 ** 32;
const empty = -1;

/**
 * Which values a file has given so far. Two rows may name one series in different words, so that only the resolved
 * series shows that a value comes twice. Takes 16 bytes a slot outside the heap.
 */
export class SeenValues {
  private readonly ordinals = new Map<string, number>();
  private keys = new Float64Array(firstSlots).fill(empty);
  private values = new Float64Array(firstSlots);
  private taken = 0;

  /** Notes a value; tells whether its place was free, held the same number, or held another. `key`: period and vintage. */
  note(series: number, key: string, value: number): "new" | "same" | "other" {
    const full = series * mostOrdinals + this.ordinalOf(key);
    const slot = this.slotOf(full);
    if (this.keys[slot] === full) return Object.is(this.values[slot], value) ? "same" : "other";
    this.keys[slot] = full;
    this.values[slot] = value;
    this.taken += 1;
    if (this.taken * 3 > this.keys.length * 2) this.grow();
    return "new";
  }

  private ordinalOf(key: string): number {
    const known = this.ordinals.get(key);
    if (known !== undefined) return known;
    const ordinal = this.ordinals.size;
    this.ordinals.set(key, ordinal);
    return ordinal;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = mixed(Math.floor(key / mostOrdinals), key % mostOrdinals) & mask;
    while (this.keys[slot] !== empty && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2).fill(empty);
    this.values = new Float64Array(keys.length * 2);
    keys.forEach((key, index) => {
      if (key === empty) return;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.values[slot] = values[index] ?? 0;
    });
  }
}

/** Spreads neighbouring series and periods over all slots. */
function mixed(series: number, ordinal: number): number {
  let mix = (Math.imul(series, 0x9e3779b1) + ordinal) | 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
