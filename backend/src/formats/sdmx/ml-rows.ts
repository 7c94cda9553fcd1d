import type { Cell, SheetRow } from "@jiqun/tables";
import { ComponentGroups, type Components } from "./component-groups";
import type { MessageVisitor } from "./ml-message";
import { dataflowColumn, type SdmxColumns } from "./sdmx-columns";

/** Makes rows of the observations of a message: what group and series say goes into each. */
export class MlRows implements MessageVisitor {
  private dataflow = "";
  private groups = new ComponentGroups();
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
    this.groups = new ComponentGroups();
    this.current = {};
  }

  group({ key, all }: { readonly key: Components | null; readonly all: Components }): void {
    const ids = Object.keys(key ?? all).filter((id) => key !== null || this.isDimension(id));
    this.groups.add(ids, all);
  }

  series({ all }: { readonly all: Components }): void {
    this.current = this.groups.complete(all);
  }

  observation({ all, isFlat }: { readonly all: Components; readonly isFlat: boolean }): void {
    const outer = isFlat ? this.groups.complete(all) : this.current;
    const cells: Cell[] = this.columns.headers.map((id) => all[id] ?? outer[id] ?? null);
    cells[this.columns.positions.get(dataflowColumn) ?? 0] = this.dataflow;
    this.rows.push({ number: ++this.number, cells });
  }
}
