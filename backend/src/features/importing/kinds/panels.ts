import { panelKinds } from "@jiqun/contract";
import { CellFault, type CellReader } from "../reading/cell-reader";
import { readCode, readCoded } from "./coded-rows";
import { refuseDuplicates, type Incoming, type Kind } from "./kind";
import { writeLinked } from "./linked-rows";

/** Which series stand together on the overview of an entity. */
export const panels: Kind = {
  columns: ["code", "entity", "kind", "position", "series"],
  async bring(incoming) {
    const items = readCoded(incoming, (cells) => readPanel(cells, incoming));
    const places = items.map(({ place, line }) => ({ key: place, line, item: null }));
    refuseDuplicates(incoming.file, places, "position");
    await freePositions(incoming, items);
    return writeLinked(incoming, {
      table: "panel",
      items,
      links: [
        {
          table: "panel_series",
          owner: "panel_id",
          linksOf: ({ series }) => series.map((id, position) => ({ series_id: id, position })),
        },
      ],
    });
  },
};

interface PanelItem {
  readonly code: string;
  readonly line: number;
  /** Entity and position, which no other panel may have. */
  readonly place: string;
  readonly row: { readonly entity_id: number; readonly kind: string; readonly position: number };
  readonly series: readonly number[];
}

function readPanel(cells: CellReader, { references }: Incoming): PanelItem {
  const position = cells.integer("position");
  if (position === null) throw new CellFault("position", "不能为空", "must not be empty");
  const entity = references.id(cells, "entity", "entity");
  return {
    code: readCode(cells),
    line: cells.row.line,
    place: `${cells.text("entity")} ${position}`,
    row: { entity_id: entity, kind: cells.oneOf("kind", panelKinds), position },
    series: cells.list("series").map((code) => references.find("series", code, "series")),
  };
}

/** Panels that this file moves give up their places first, so that two may change places. */
async function freePositions({ client }: Incoming, items: readonly PanelItem[]): Promise<void> {
  await client.query(
    `update panel set position = -panel.id from unnest($1::text[], $2::int[]) as given (code, position)
     where panel.code = given.code and panel.position <> given.position`,
    [items.map(({ code }) => code), items.map(({ row }) => row.position)],
  );
}
