/** Header of the column that names the dataflow of a message; a CSV of SDMX has its own name for it. */
export const dataflowColumn = "SDMX_DATAFLOW";

/** Columns of the sheet that a message becomes: dimensions, period and value, then attributes. */
export interface SdmxColumns {
  readonly headers: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Orders columns: what tells series apart stands before the value, what only says more of it after. */
export function orderColumns(dimensions: Iterable<string>, attributes: Iterable<string>): SdmxColumns {
  const own = new Set([dataflowColumn, "TIME_PERIOD", "OBS_VALUE"]);
  const keys = [...new Set(dimensions)].filter((id) => !own.has(id));
  const taken = new Set([...own, ...keys]);
  const rest = [...new Set(attributes)].filter((id) => !taken.has(id));
  const headers = [dataflowColumn, ...keys, "TIME_PERIOD", "OBS_VALUE", ...rest];
  return { headers, positions: new Map(headers.map((id, position) => [id, position])) };
}
