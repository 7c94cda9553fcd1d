import { citationParts, grades } from "@jiqun/contract";
import type { ClientBase } from "pg";
import { CellFault, type CellReader } from "../reading/cell-reader";
import type { References } from "./references";

/** A place in a source, before it has an id. */
export interface Place {
  readonly source: number;
  readonly part: string;
  readonly locator: string;
  readonly grade: string;
}

/** The place that the columns source, part, locator and grade name. */
export function readPlace(cells: CellReader, references: References): Place {
  return {
    source: references.id(cells, "source", "source"),
    part: cells.oneOf("part", citationParts),
    locator: cells.text("locator"),
    grade: cells.oneOf("grade", grades),
  };
}

/** The places in a list cell: `source|part|locator|grade;…` */
export function readPlaces(cells: CellReader, references: References): Place[] {
  return cells.list("citations").map((text) => {
    const [source = "", part = "", locator = "", grade = ""] = text.split("|").map((word) => word.trim());
    const known = citationParts.some((name) => name === part) && grades.some((name) => name === grade);
    if (!known || locator === "" || source === "") {
      throw new CellFault(
        "citations",
        `「${text}」应为 来源|部分|位置|等级`,
        `"${text}" should be source|part|locator|grade`,
      );
    }
    return { source: references.find("citations", source, "source"), part, locator, grade };
  });
}

/** Makes sure that every place has a citation; answers with its id. */
export async function citationIds(
  client: ClientBase,
  places: readonly Place[],
): Promise<(place: Place) => number> {
  const rows = places.map((place) => ({
    source_id: place.source,
    part: place.part,
    locator: place.locator,
    grade: place.grade,
  }));
  await client.query(
    `insert into citation (source_id, part, locator, grade)
     select distinct source_id, part, locator, grade from jsonb_populate_recordset(null::citation, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  const found = await client.query<{
    id: number;
    source_id: number;
    part: string;
    locator: string;
    grade: string;
  }>("select id, source_id, part, locator, grade from citation where source_id = any($1)", [
    [...new Set(places.map((place) => place.source))],
  ]);
  const ids = new Map(found.rows.map((row) => [keyOf({ ...row, source: row.source_id }), row.id]));
  return (place) => {
    const id = ids.get(keyOf(place));
    if (id === undefined) throw new Error("a citation that was just written is absent");
    return id;
  };
}

function keyOf({ source, part, locator, grade }: Place): string {
  return JSON.stringify([source, part, locator, grade]);
}
