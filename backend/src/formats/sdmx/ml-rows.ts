import type { Cell, SheetRow } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Components, MessageVisitor } from "./ml-message";
import { dataflowColumn, type SdmxColumns } from "./sdmx-columns";

/** Attributes of groups are held in memory; a message has far fewer groups than this. */
const mostGroups = 200_000;

/** Attributes that a group gives to every series with its key. */
interface Groups {
  readonly ids: readonly string[];
  readonly byKey: Map<string, Components>;
}

/** Makes rows of the observations of a message: what group and series say goes into each. */
export class MlRows implements MessageVisitor {
  private dataflow = "";
  private groups = new Map<string, Groups>();
  private groupCount = 0;
  private current: Components = {};
  private rows: SheetRow[];
  private number = 1;

  constructor(
    private readonly columns: SdmxColumns,
    /** Components that are found on series: what a group shares with them is its key. */
    private readonly isDimension: (id: string) => boolean,
  ) {
    this.rows = [{ number: 1, cells: columns.headers }];
  }

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  dataSet(dataflow: string): void {
    this.dataflow = dataflow;
    this.groups = new Map();
    this.current = {};
  }

  group({ key, all }: { readonly key: Components | null; readonly all: Components }): void {
    if (++this.groupCount > mostGroups) throw new FileRefused("TOO_MANY_SERIES", { limit: mostGroups });
    const ids = Object.keys(key ?? all)
      .filter((id) => key !== null || this.isDimension(id))
      .sort();
    const shape = ids.join(" ");
    const groups = this.groups.get(shape) ?? { ids, byKey: new Map<string, Components>() };
    this.groups.set(shape, groups);
    groups.byKey.set(keyOf(ids, all), all);
  }

  series({ all }: { readonly all: Components }): void {
    this.current = this.withGroups(all);
  }

  observation({ all, isFlat }: { readonly all: Components; readonly isFlat: boolean }): void {
    const outer = isFlat ? this.withGroups(all) : this.current;
    const cells: Cell[] = this.columns.headers.map((id) => all[id] ?? outer[id] ?? null);
    cells[this.columns.positions.get(dataflowColumn) ?? 0] = this.dataflow;
    this.rows.push({ number: ++this.number, cells });
  }

  private withGroups(all: Components): Components {
    if (this.groups.size === 0) return all;
    const found = [...this.groups.values()].map(({ ids, byKey }) => byKey.get(keyOf(ids, all)));
    return Object.assign({}, ...found, all) as Components;
  }
}

function keyOf(ids: readonly string[], components: Components): string {
  return ids.map((id) => components[id] ?? "").join("\u001f");
}
