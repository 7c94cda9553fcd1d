/** What is known of one key: where its periods stand, and the series that it became by unit, frequency and form. */
interface KeyState {
  readonly rows: Map<number, number>;
  readonly series: Map<string, number>;
}

/**
 * Numbers series as they are met and finds keys that come twice. It keeps two small numbers a value and a few texts a
 * series; values themselves pass through.
 */
export class SeriesRegistry {
  private readonly keys = new Map<string, KeyState>();
  private readonly ordinals = new Map<string, number>();
  private next: number;
  private last: { readonly key: string; readonly state: KeyState } | null = null;

  /** @param first number of the first series */
  constructor(private readonly first: number) {
    this.next = first;
  }

  get count(): number {
    return this.next - this.first;
  }

  /** The row where this key had the period before; null where it is new. It is noted either way. */
  note(key: string, time: string, row: number): number | null {
    const { rows } = this.stateOf(key);
    const ordinal = this.ordinalOf(time);
    const earlier = rows.get(ordinal);
    if (earlier !== undefined) return earlier;
    rows.set(ordinal, row);
    return null;
  }

  /** The number of the series, and whether it is met for the first time. */
  seriesOf(key: string, variant: string): { readonly series: number; readonly isNew: boolean } {
    const { series } = this.stateOf(key);
    const known = series.get(variant);
    if (known !== undefined) return { series: known, isNew: false };
    const number = this.next++;
    series.set(variant, number);
    return { series: number, isNew: true };
  }

  /** Rows of one series mostly follow each other: the last key is looked at first. */
  private stateOf(key: string): KeyState {
    if (this.last !== null && this.last.key === key) return this.last.state;
    const state = this.keys.get(key) ?? {
      rows: new Map<number, number>(),
      series: new Map<string, number>(),
    };
    this.keys.set(key, state);
    this.last = { key, state };
    return state;
  }

  private ordinalOf(time: string): number {
    const known = this.ordinals.get(time);
    if (known !== undefined) return known;
    const ordinal = this.ordinals.size;
    this.ordinals.set(time, ordinal);
    return ordinal;
  }
}
