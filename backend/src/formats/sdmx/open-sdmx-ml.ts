import { createReadStream } from "node:fs";
import type { CancelSignal, Sheet, SheetRow } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { readXml } from "../xml/read-xml";
import { MlMessage, type MessageVisitor, type MlKind } from "./ml-message";
import { MlRows } from "./ml-rows";
import { MlSurvey } from "./ml-survey";
import type { SdmxColumns } from "./sdmx-columns";

const formats = {
  generic: "sdmx-ml-2.1-generic",
  "structure-specific": "sdmx-ml-2.1-structure-specific",
} as const satisfies Record<MlKind, string>;

/**
 * Opens a data message of SDMX-ML 2.1, generic or structure-specific. It is read as a stream, twice: once for its
 * components and once for its rows; it is never held.
 * @throws FileRefused SDMX_INVALID for messages of errors or structures and for what is no data message, NO_TABLE
 * without observations, XML_ENTITIES, XML_TOO_DEEP, FILE_DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export async function openSdmxMl(path: string, limits: Limits): Promise<OpenedFile> {
  const survey = new MlSurvey(limits);
  const message = new MlMessage(survey);
  const steps = readXml(createReadStream(path), message, limits);
  while ((await steps.next()).done !== true);
  if (message.kind === null) throw new FileRefused("SDMX_INVALID");
  if (survey.observations === 0) throw new FileRefused("NO_TABLE");
  const sheet = sheetOf(survey, (visitor) => readXml(createReadStream(path), new MlMessage(visitor), limits));
  return { format: formats[message.kind], encoding: null, sheets: [sheet], notices: [] };
}

type Open = (visitor: MessageVisitor) => AsyncGenerator<void>;

function sheetOf(survey: MlSurvey, open: Open): Sheet {
  const columns = survey.columns();
  return {
    name: null,
    hidden: false,
    merges: [],
    locator: survey.locator(),
    rows: (signal) => rowsOf(columns, open, signal),
  };
}

async function* rowsOf(
  columns: SdmxColumns,
  open: Open,
  signal?: CancelSignal,
): AsyncGenerator<readonly SheetRow[]> {
  const valueAt = columns.positions.get("OBS_VALUE") ?? 0;
  const rows = new MlRows(columns, (id) => (columns.positions.get(id) ?? valueAt) < valueAt);
  const steps = open(rows);
  try {
    while (signal?.aborted !== true) {
      const { done } = await steps.next();
      const taken = rows.take();
      if (taken.length > 0) yield taken;
      if (done === true) return;
    }
  } finally {
    await steps.return(undefined);
  }
}
