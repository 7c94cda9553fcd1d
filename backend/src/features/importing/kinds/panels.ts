import { replaceLinks, upsert } from "../writing/upsert";
import { idsOf, readCode, readCoded } from "./coded-rows";
import type { Kind } from "./kind";

export const panels: Kind = {
  columns: ["code", "entity", "kind", "position", "series"],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      row: {
        entity_id: references.id(cells, "entity", "entity"),
        kind: cells.oneOf("kind", ["headline", "definitions", "growth", "level", "market"]),
        position: cells.integer("position") ?? 0,
      },
      series: cells.list("series").map((code) => references.find("series", code, "series")),
    }));
    const counts = await upsert(client, {
      table: "panel",
      key: ["code"],
      rows: read.map(({ code, row }) => ({ code, ...row })),
    });
    const idOf = await idsOf(
      incoming,
      "panel",
      read.map(({ code }) => code),
    );
    await replaceLinks(client, {
      table: "panel_series",
      owner: "panel_id",
      owners: read.map(({ code }) => idOf(code)),
      rows: read.flatMap(({ code, series }) =>
        series.map((id, position) => ({ panel_id: idOf(code), series_id: id, position })),
      ),
    });
    return counts;
  },
};
