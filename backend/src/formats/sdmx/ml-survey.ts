import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { Components } from "./component-groups";
import type { MessageVisitor } from "./ml-message";
import { lastAtOrBefore } from "./row-starts";
import { dataflowColumn, orderColumns, type SdmxColumns } from "./sdmx-columns";

/** How many series, or observations outside of series, name a component. */
class Uses {
  private readonly counts = new Map<string, number>();
  private total = 0;

  note(components: Components): void {
    this.total++;
    for (const id of Object.keys(components)) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  get ids(): readonly string[] {
    return [...this.counts.keys()];
  }

  /** Components that never lack: dimensions always, attributes only where they happen to be everywhere. */
  get always(): readonly string[] {
    return [...this.counts].filter(([, count]) => count === this.total).map(([id]) => id);
  }
}

/** First rows of the series of a message, to tell where a row came from. Memory of two small numbers a series. */
interface SeriesStart {
  readonly row: number;
  readonly dataSet: number;
  /** From 1; 0 for observations outside of series. */
  readonly series: number;
}

/** Looks a message through once: which components it has, and where its series begin. */
export class MlSurvey implements MessageVisitor {
  private readonly seriesUses = new Uses();
  private readonly flatUses = new Uses();
  private readonly dimensions = new Set<string>();
  private readonly attributes = new Set<string>();
  private readonly starts: SeriesStart[] = [];
  private dataSets = 0;
  private series_ = 0;
  observations = 0;

  constructor(private readonly limits: Limits) {}

  dataSet(): void {
    this.dataSets++;
    this.series_ = 0;
    this.begin(0);
  }

  group({ key, all }: { readonly key: Components | null; readonly all: Components }): void {
    for (const id of Object.keys(all)) if (key === null || !(id in key)) this.attributes.add(id);
  }

  series({ key, all }: { readonly key: Components | null; readonly all: Components }): void {
    this.begin(++this.series_);
    this.note(key, all, this.seriesUses);
  }

  observation({
    key,
    all,
    isFlat,
  }: {
    readonly key: Components | null;
    readonly all: Components;
    readonly isFlat: boolean;
  }): void {
    if (++this.observations > this.limits.rows)
      throw new FileRefused("TOO_MANY_ROWS", { limit: this.limits.rows });
    if (isFlat) this.note(key, all, this.flatUses);
    else if (key === null) for (const id of Object.keys(all)) this.attributes.add(id);
    else this.note(key, all, this.flatUses);
    this.checkWidth();
  }

  private note(key: Components | null, all: Components, uses: Uses): void {
    if (key === null) uses.note(all);
    for (const id of Object.keys(all)) {
      if (key === null) continue;
      if (id in key) this.dimensions.add(id);
      else this.attributes.add(id);
    }
  }

  private checkWidth(): void {
    const width = this.dimensions.size + this.attributes.size;
    if (width > this.limits.columns)
      throw new FileRefused("TOO_MANY_COLUMNS", { limit: this.limits.columns });
  }

  private begin(series: number): void {
    // The header is row 1.
    this.starts.push({ row: this.observations + 2, dataSet: this.dataSets, series });
  }

  columns(): SdmxColumns {
    const keys = [...this.dimensions, ...this.seriesUses.always, ...this.flatUses.always];
    const all = [...this.seriesUses.ids, ...this.flatUses.ids, ...this.attributes];
    const columns = orderColumns(keys, all);
    if (columns.headers.length > this.limits.columns) {
      throw new FileRefused("TOO_MANY_COLUMNS", { limit: this.limits.columns });
    }
    return columns;
  }

  /** `Series[2]/Obs[5]`; with its data set where there are several. */
  locator(): (row: number) => string {
    const { starts, dataSets } = this;
    return (row) => {
      const start = starts[lastAtOrBefore(starts, row)];
      if (row <= 1 || start === undefined) return dataflowColumn;
      const observation = `Obs[${row - start.row + 1}]`;
      const place = start.series === 0 ? observation : `Series[${start.series}]/${observation}`;
      return dataSets > 1 ? `DataSet[${start.dataSet}]/${place}` : place;
    };
  }
}
