import type { Archive } from "../archive/read-archive";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import { readWholeXml } from "../xml/read-xml";
import { TextRuns } from "./text-runs";

/**
 * Texts that the sheets of a workbook refer to by index.
 * @throws FileRefused CELL_TOO_LONG, MEMORY_EXCEEDED
 */
export async function readSharedStrings(
  entry: string,
  archive: Archive,
  limits: Limits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const runs = new TextRuns(limits.cell);
  let held = 0;
  const close = (name: string): void => {
    runs.close(name);
    if (name !== "si") return;
    const text = runs.take();
    // An empty string takes room too.
    held += text.length + 8;
    if (held > limits.sharedText) throw new FileRefused("MEMORY_EXCEEDED", { limit: limits.sharedText });
    strings.push(text);
  };
  const handlers = {
    open: (name: string) => runs.open(name),
    close,
    text: (piece: string) => runs.text(piece),
  };
  await readWholeXml(archive.read(entry), handlers, limits);
  return strings;
}
