import type { ClientBase } from "pg";
import { ImportRefused } from "../fault";
import type { PackageFile, SourceEntry } from "../reading/manifest";
import { upsert, type Counts } from "./upsert";

/**
 * Writes the sources that the manifest of a file describes. A source belongs to the package that described it first.
 * @throws ImportRefused where another package describes one of them.
 */
export async function writeSources(client: ClientBase, file: PackageFile): Promise<Counts> {
  const codes = file.sources.map(({ code }) => code);
  const { rows: foreign } = await client.query<{ code: string; package_name: string }>(
    "select code, package_name from source where code = any($1) and package_name <> $2",
    [codes, file.packageName],
  );
  if (foreign.length > 0) throw new ImportRefused(foreign.map((row) => foreignSource(file, row)));
  const rows = file.sources.map((entry) => sourceRow(entry, file.packageName));
  return upsert(client, { table: "source", key: ["code"], rows });
}

function foreignSource(
  { packageName }: PackageFile,
  { code, package_name: owner }: { readonly code: string; readonly package_name: string },
): ImportRefused["faults"][number] {
  return {
    file: `${packageName}/manifest.json`,
    row: null,
    column: "sources.code",
    message: {
      zh: `来源「${code}」已由数据包 ${owner} 说明；引用它即可，不要再说明一次，或另取代码`,
      en: `the source "${code}" is described by the package ${owner}; cite it without describing it again, or take another code`,
    },
  };
}

/** A source of a manifest as a row of its table. */
function sourceRow(entry: SourceEntry, packageName: string): Record<string, unknown> {
  return {
    code: entry.code,
    package_name: packageName,
    publisher_zh: entry.publisherZh,
    publisher_en: entry.publisherEn,
    title_zh: entry.titleZh,
    title_en: entry.titleEn,
    published: entry.published === null ? null : `${entry.published}-01-01`.slice(0, 10),
    published_text: entry.published,
    published_inferred: entry.publishedInferred,
    accessed: entry.accessed,
    address: entry.address,
    licence_zh: entry.licenceZh,
    licence_en: entry.licenceEn,
    note_zh: entry.noteZh,
    note_en: entry.noteEn,
  };
}
