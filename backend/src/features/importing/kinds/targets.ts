import { citationIds, readPlace } from "../writing/citations";
import { upsert } from "../writing/upsert";
import { readCode, readCoded } from "./coded-rows";
import { figureColumns, requireFigure } from "./figure-columns";
import type { Kind } from "./kind";
import { readPeriod } from "./observations";

export const targets: Kind = {
  columns: [
    ...["code", "indicator", "entity", "scope", "form", "period", "value", "qualifier", "unit", "as_stated"],
    ...["set_on", "source", "part", "locator", "grade", "note"],
  ],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => ({
      place: readPlace(cells, references),
      code: readCode(cells),
      row: {
        indicator_id: references.id(cells, "indicator", "indicator"),
        entity_id: references.id(cells, "entity", "entity"),
        scope_id: references.id(cells, "scope", "scope"),
        form: cells.oneOf("form", ["level", "growth_yoy"], "level"),
        period: readPeriod(cells).code,
        ...figureColumns(requireFigure(cells)),
        set_on: cells.optional("set_on"),
        note_code: references.note(cells),
      },
    }));
    const idOf = await citationIds(
      client,
      read.map(({ place }) => place),
    );
    const rows = read.map(({ code, place, row }) => ({ code, ...row, citation_id: idOf(place) }));
    return upsert(client, { table: "target", key: ["code"], rows });
  },
};
