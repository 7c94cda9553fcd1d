import { computed, reactive, ref, watch, type ComputedRef, type Ref } from "vue";
import { useGridPages } from "../../../api/importing-queries";

const pageRows = 60;

export interface GridRows {
  /** Cells of a row, from 1; null while they are fetched. */
  readonly cellsOf: (row: number) => readonly string[] | null;
  readonly columns: Ref<number>;
  readonly rowsInAll: Ref<number | null>;
  /** Rows that can be scrolled to. */
  readonly reach: ComputedRef<number>;
  readonly error: Ref<unknown>;
  /** Rows of the beginning, to see how wide columns are; empty until they have come. */
  readonly beginning: ComputedRef<readonly (readonly string[])[]>;
  readonly want: (first: number, end: number) => void;
}

/** The rows of a sheet, fetched page by page as they come into view. */
export function useGridRows(
  of: Readonly<Ref<{ readonly upload: string; readonly table: number }>>,
): GridRows {
  const fetchPage = useGridPages();
  const rows = reactive(new Map<number, readonly string[]>());
  const asked = new Set<number>();
  const columns = ref(0);
  const rowsInAll = ref<number | null>(null);
  const seen = ref(0);
  const error = ref<unknown>(null);

  watch(of, reset, { immediate: true });

  function reset(): void {
    rows.clear();
    asked.clear();
    [columns.value, rowsInAll.value, seen.value, error.value] = [0, null, 0, null];
    void fetchOne(0);
  }

  async function fetchOne(page: number): Promise<void> {
    if (asked.has(page)) return;
    asked.add(page);
    const wanted = of.value;
    try {
      const grid = await fetchPage({ ...wanted, top: page * pageRows + 1, rows: pageRows });
      if (of.value !== wanted) return;
      for (const { number, cells } of grid.rows) rows.set(number, cells);
      columns.value = Math.max(columns.value, grid.columns);
      rowsInAll.value = grid.rowsInAll;
      const more = grid.rowsInAll === null && grid.rows.length > 0 ? pageRows : 0;
      seen.value = Math.max(seen.value, (grid.rows.at(-1)?.number ?? 0) + more);
    } catch (failure) {
      asked.delete(page);
      if (of.value === wanted) error.value = failure;
    }
  }

  return {
    cellsOf: (row) => rows.get(row) ?? null,
    columns,
    rowsInAll,
    reach: computed(() => rowsInAll.value ?? seen.value),
    error,
    beginning: computed(() =>
      Array.from({ length: pageRows }, (_, index) => rows.get(index + 1) ?? []).filter(
        (cells) => cells.length > 0,
      ),
    ),
    want: (first, end) => {
      const last = Math.floor(Math.max(first, end - 1) / pageRows);
      for (let page = Math.floor(first / pageRows); page <= last; page += 1) void fetchOne(page);
    },
  };
}
