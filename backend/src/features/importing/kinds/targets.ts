import { targetForms } from "@jiqun/contract";
import type { CellReader } from "../reading/cell-reader";
import { citationIds, readPlace } from "../writing/citations";
import { upsert } from "../writing/upsert";
import { readCode, readCoded } from "./coded-rows";
import { figureColumns, requireFigure } from "./figure-columns";
import type { Incoming, Kind } from "./kind";
import { readPeriod } from "./observations";
import { checkUnit } from "./unit-check";

/** Values that plans set (目标). */
export const targets: Kind = {
  columns: [
    ...["code", "indicator", "entity", "scope", "form", "period", "value", "qualifier", "unit", "as_stated"],
    ...["set_on", "source", "part", "locator", "grade", "note"],
  ],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => ({
      code: readCode(cells),
      place: readPlace(cells, references),
      row: readTarget(cells, incoming),
    }));
    const idOf = await citationIds(
      client,
      read.map(({ place }) => place),
    );
    const rows = read.map(({ code, place, row }) => ({ code, ...row, citation_id: idOf(place) }));
    return upsert(client, { table: "target", key: ["code"], rows });
  },
};

function readTarget(cells: CellReader, { references }: Incoming): Record<string, unknown> {
  const form = cells.oneOf("form", targetForms, "level");
  const figure = requireFigure(cells);
  checkUnit(figure, { cells, references, form });
  return {
    indicator_id: references.id(cells, "indicator", "indicator"),
    entity_id: references.id(cells, "entity", "entity"),
    scope_id: references.id(cells, "scope", "scope"),
    form,
    period: readPeriod(cells).code,
    ...figureColumns(figure),
    set_on: cells.optional("set_on"),
    note_code: references.note(cells),
  };
}
