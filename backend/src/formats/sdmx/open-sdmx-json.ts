import { readFile, stat } from "node:fs/promises";
import { TextDecoder } from "node:util";
import type { CancelSignal, Cell, Sheet, SheetRow } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { observationOf, seriesOf, type JsonSeries } from "./json-data-set";
import { readJsonMessage, type JsonDataSet, type JsonMessage } from "./json-message";
import { lastAtOrBefore } from "./row-starts";
import { dataflowColumn, orderColumns, type SdmxColumns } from "./sdmx-columns";

const chunk = 1000;

/**
 * Opens a data message of SDMX-JSON 1.0 or 2.0, with or without series. It is held in memory as a whole, and every
 * place of a code is checked before a row is given.
 * @throws FileRefused FILE_TOO_LARGE, ENCODING_UNKNOWN, FILE_DAMAGED for what is no JSON, SDMX_INVALID for messages of
 * errors and structures and places that do not exist, NO_TABLE without observations, TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export async function openSdmxJson(path: string, limits: Limits): Promise<OpenedFile> {
  const message = readJsonMessage(await parsed(path, limits));
  const starts = checkedStarts(message, limits);
  const sheet: Sheet = {
    name: null,
    hidden: false,
    merges: [],
    locator: locatorOf(starts, message.dataSets.length > 1),
    rows: (signal) => rowsOf(message, columnsOf(message), signal),
  };
  return { format: message.format, encoding: "UTF-8", sheets: [sheet], notices: [] };
}

async function parsed(path: string, limits: Limits): Promise<unknown> {
  const { size } = await stat(path);
  if (size > limits.wholeFile) throw new FileRefused("FILE_TOO_LARGE", { limit: limits.wholeFile });
  const bytes = await readFile(path);
  const text = refusing("ENCODING_UNKNOWN", () => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  return refusing("FILE_DAMAGED", () => JSON.parse(text) as unknown);
}

function refusing<Result>(code: "ENCODING_UNKNOWN" | "FILE_DAMAGED", run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    throw new FileRefused(code, {}, { cause });
  }
}

/** Where the rows of a series begin. */
interface SeriesStart {
  readonly row: number;
  readonly dataSet: number;
  readonly series: JsonSeries;
}

/** Goes through the whole message once: whatever is wrong in it is found before anything is read from it. */
function checkedStarts({ dataSets }: JsonMessage, limits: Limits): readonly SeriesStart[] {
  const starts: SeriesStart[] = [];
  let row = 2;
  for (const [index, { content, structure }] of dataSets.entries()) {
    for (const series of seriesOf(content, structure)) {
      starts.push({ row, dataSet: index, series });
      for (const [key, values] of Object.entries(series.observations)) {
        observationOf(series, { key, values }, structure);
        row++;
      }
      if (row - 2 > limits.rows) throw new FileRefused("TOO_MANY_ROWS", { limit: limits.rows });
    }
  }
  if (row === 2) throw new FileRefused("NO_TABLE");
  checkWidth(dataSets, limits);
  return starts;
}

function checkWidth(dataSets: readonly JsonDataSet[], { columns }: Limits): void {
  const width = columnsOf({ dataSets }).headers.length;
  if (width > columns) throw new FileRefused("TOO_MANY_COLUMNS", { limit: columns });
}

function columnsOf({ dataSets }: Pick<JsonMessage, "dataSets">): SdmxColumns {
  const levels = ["dataSet", "series", "observation"] as const;
  const of = (part: "dimensions" | "attributes"): readonly string[] =>
    dataSets.flatMap(({ structure }) =>
      [
        ...levels.flatMap((level) => structure[part][level]),
        ...(part === "attributes" ? structure.attributes.group : []),
      ].flatMap(({ id, codes }) =>
        codes.some((code) => code !== null && code.name !== null) ? [id, `${id}_LABEL`] : [id],
      ),
    );
  return orderColumns(of("dimensions"), of("attributes"));
}

/** `0:1:0:3`, as the message itself names an observation; with its data set where there are several. */
function locatorOf(starts: readonly SeriesStart[], several: boolean): (row: number) => string {
  return (row) => {
    const start = starts[lastAtOrBefore(starts, row)];
    if (row <= 1 || start === undefined) return dataflowColumn;
    const key = Object.keys(start.series.observations)[row - start.row] ?? "";
    const place = start.series.key === "" ? key : `${start.series.key}:${key}`;
    return several ? `dataSets[${start.dataSet}]/${place}` : place;
  };
}

// Parsed already, but a long message must let others work between chunks.
// eslint-disable-next-line @typescript-eslint/require-await
async function* rowsOf(
  { dataSets }: JsonMessage,
  columns: SdmxColumns,
  signal?: CancelSignal,
): AsyncGenerator<readonly SheetRow[]> {
  let rows: SheetRow[] = [{ number: 1, cells: columns.headers }];
  let number = 1;
  for (const dataSet of dataSets) {
    for (const cells of cellsOf(dataSet, columns)) {
      rows.push({ number: ++number, cells });
      if (rows.length < chunk) continue;
      yield rows;
      rows = [];
      if (signal?.aborted === true) return;
    }
  }
  if (rows.length > 0) yield rows;
}

function* cellsOf({ content, structure }: JsonDataSet, { headers }: SdmxColumns): Generator<readonly Cell[]> {
  for (const series of seriesOf(content, structure)) {
    for (const [key, values] of Object.entries(series.observations)) {
      const { components, value } = observationOf(series, { key, values }, structure);
      yield headers.map((id) => {
        if (id === "OBS_VALUE") return value;
        return id === dataflowColumn ? structure.dataflow : (components[id] ?? null);
      });
    }
  }
}
