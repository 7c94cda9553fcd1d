import { replaceLinks, upsert, type Counts } from "../writing/upsert";
import { idsOf } from "./coded-rows";
import type { Incoming } from "./kind";

/** A row with a code, and whatever its links are made of. */
export interface LinkedItem {
  readonly code: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** A table of links that belong to such rows. */
export interface LinkTable<T> {
  readonly table: string;
  /** Column that names the row the links belong to. */
  readonly owner: string;
  /** The links of an item, without their owner. */
  readonly linksOf: (item: T) => readonly Readonly<Record<string, unknown>>[];
}

export interface LinkedRows<T> {
  readonly table: string;
  readonly items: readonly T[];
  readonly links: readonly LinkTable<T>[];
}

/** Writes rows with a code, and makes their links exactly what the file says. */
export async function writeLinked<T extends LinkedItem>(
  incoming: Incoming,
  { table, items, links }: LinkedRows<T>,
): Promise<Counts> {
  const rows = items.map(({ code, row }) => ({ code, ...row }));
  const counts = await upsert(incoming.client, { table, key: ["code"], rows });
  const idOf = await idsOf(
    incoming,
    table,
    items.map(({ code }) => code),
  );
  let linked = 0;
  for (const link of links) linked += await writeLinks(incoming, { link, items, idOf });
  return { ...counts, linked };
}

interface Writing<T> {
  readonly link: LinkTable<T>;
  readonly items: readonly T[];
  readonly idOf: (code: string) => number;
}

function writeLinks<T extends LinkedItem>(
  { client }: Incoming,
  { link, items, idOf }: Writing<T>,
): Promise<number> {
  return replaceLinks(client, {
    table: link.table,
    owner: link.owner,
    owners: items.map(({ code }) => idOf(code)),
    rows: items.flatMap((item) =>
      link.linksOf(item).map((row) => ({ [link.owner]: idOf(item.code), ...row })),
    ),
  });
}
