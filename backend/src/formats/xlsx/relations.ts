import type { Archive } from "../archive/read-archive";
import type { Limits } from "../limits";
import { readWholeXml } from "../xml/read-xml";

/** A part that another part of the package refers to. */
export interface Relation {
  /** Last word of its type: worksheet, sharedStrings, styles. */
  readonly type: string;
  /** Name of the entry within the archive. */
  readonly target: string;
}

/** What a part refers to within the archive, by id. What lies outside of it is never touched and not listed. */
export async function relationsOf(
  part: string,
  archive: Archive,
  limits: Limits,
): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const entry = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.names.has(entry)) return relations;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { Id, Type, Target, TargetMode } = attributes;
    if (name !== "Relationship" || Id === undefined || Type === undefined || Target === undefined) return;
    if (TargetMode === "External") return;
    relations.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target: resolved(folder, Target) });
  };
  await readWholeXml(archive.read(entry), { open }, limits);
  return relations;
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
