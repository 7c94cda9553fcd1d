import type { Archive } from "../archive/read-archive";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import { readWholeXml } from "../xml/read-xml";
import { relationsOf } from "./relations";

/** A worksheet as its workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of the entry within the archive. */
  readonly entry: string;
}

/** What a workbook says of its parts. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days count from 1904 rather than from 1900. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Name of the workbook's own entry; null where the archive holds no workbook of this kind. */
export async function workbookEntry(archive: Archive, limits: Limits): Promise<string | null> {
  if (!archive.names.has("[Content_Types].xml")) return null;
  const relations = await relationsOf("", archive, limits);
  const main = [...relations.values()].find(({ type }) => type === "officeDocument")?.target;
  return main !== undefined && main.startsWith("xl/") && main.endsWith(".xml") ? main : null;
}

/**
 * Reads the list of worksheets, in the order of their tabs; sheets of charts and dialogs have no cells and are left out.
 * @throws FileRefused FILE_DAMAGED where a listed sheet is not there.
 */
export async function readWorkbook(entry: string, archive: Archive, limits: Limits): Promise<Workbook> {
  const relations = await relationsOf(entry, archive, limits);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "workbookPr") from1904 = isTrue(attributes["date1904"]);
    if (name === "sheet") listed.push(listedSheet(attributes));
  };
  await readWholeXml(archive.read(entry), { open }, limits);
  const partOf = (type: string): string | null =>
    [...relations.values()].find((one) => one.type === type && archive.names.has(one.target))?.target ?? null;
  const sheets = listed.flatMap(({ name, hidden, id }): SheetEntry[] => {
    const relation = relations.get(id);
    if (relation === undefined || !archive.names.has(relation.target))
      throw new FileRefused("FILE_DAMAGED", { sheet: name });
    return relation.type === "worksheet" ? [{ name, hidden, entry: relation.target }] : [];
  });
  return { sheets, from1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

function listedSheet(attributes: Readonly<Record<string, string>>): {
  name: string;
  hidden: boolean;
  id: string;
} {
  const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
  const state = attributes["state"] ?? "visible";
  return { name: attributes["name"] ?? "", hidden: state !== "visible", id };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";
