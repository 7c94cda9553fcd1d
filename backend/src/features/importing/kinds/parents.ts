import { CellFault } from "../reading/cell-reader";
import { readRows, type Incoming } from "./kind";

/** A row that is above itself would never end. */
function refuseCycles(incoming: Incoming, parents: ReadonlyMap<string, string | null>): void {
  readRows(incoming, (cells) => {
    const code = cells.text("code");
    const seen = new Set<string>();
    for (let above = parents.get(code) ?? null; above !== null; above = parents.get(above) ?? null) {
      if (above === code)
        throw new CellFault("parent", `「${code}」成了自己的上级`, `"${code}" is above itself`);
      if (seen.has(above)) return;
      seen.add(above);
    }
  });
}

/** Sets the row above each one, once all rows of the file are there: a parent may stand below its child. Answers how many changed. */
export async function setParents(incoming: Incoming, table: string): Promise<number> {
  const { client } = incoming;
  const known = await client.query<{ code: string; parent: string | null }>(
    `select child.code, parent.code as parent from ${table} child left join ${table} parent on parent.id = child.parent_id`,
  );
  const codes = new Set(known.rows.map((row) => row.code));
  const pairs = readRows(incoming, (cells) => {
    const parent = cells.optional("parent");
    if (parent === null || codes.has(parent)) return { code: cells.text("code"), parent };
    throw new CellFault("parent", `不认识的代码「${parent}」`, `unknown code "${parent}"`);
  });
  // What other files said of a parent holds where this one says nothing.
  refuseCycles(incoming, new Map([...known.rows, ...pairs].map(({ code, parent }) => [code, parent])));
  const changed = await client.query(
    `update ${table} as child set parent_id = parent.id
     from unnest($1::text[], $2::text[]) as pair (code, parent_code)
     left join ${table} as parent on parent.code = pair.parent_code
     where child.code = pair.code and child.parent_id is distinct from parent.id`,
    [pairs.map(({ code }) => code), pairs.map(({ parent }) => parent)],
  );
  return changed.rowCount ?? 0;
}
