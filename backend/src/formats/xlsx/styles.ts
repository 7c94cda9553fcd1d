import type { Archive } from "../archive/read-archive";
import type { Limits } from "../limits";
import { readWholeXml } from "../xml/read-xml";
import { builtInFormat, formatShows, type ShownAs } from "./number-format";

/** What each style of a workbook's cells shows its numbers as, by the index of the style. */
export async function readStyles(
  entry: string,
  archive: Archive,
  limits: Limits,
): Promise<readonly ShownAs[]> {
  const codes = new Map<number, ShownAs>();
  const styles: ShownAs[] = [];
  let within = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const id = Number(attributes["numFmtId"] ?? 0);
    if (name === "numFmt") codes.set(id, formatShows(attributes["formatCode"] ?? ""));
    if (name === "cellXfs") within = true;
    if (name === "xf" && within) styles.push(codes.get(id) ?? builtInFormat(id));
  };
  const close = (name: string): void => {
    if (name === "cellXfs") within = false;
  };
  await readWholeXml(archive.read(entry), { open, close }, limits);
  return styles;
}
