import { projectFigureKinds } from "@jiqun/contract";
import { citationIds, readPlace } from "../writing/citations";
import { upsert } from "../writing/upsert";
import { figureColumns, requireFigure } from "./figure-columns";
import { readRows, type Kind } from "./kind";

export const projectFigures: Kind = {
  columns: [
    ...["project", "kind", "value", "qualifier", "unit", "as_stated", "source", "part", "locator", "grade"],
  ],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readRows(incoming, (cells) => {
      const figure = requireFigure(cells);
      return {
        place: readPlace(cells, references),
        row: {
          project_id: references.id(cells, "project", "project"),
          kind: cells.oneOf("kind", projectFigureKinds),
          unit: figure.unit,
          ...figureColumns(figure),
        },
      };
    });
    const idOf = await citationIds(
      client,
      read.map(({ place }) => place),
    );
    const rows = read.map(({ place, row }) => ({ ...row, citation_id: idOf(place) }));
    return upsert(client, { table: "project_figure", key: ["project_id", "kind"], rows });
  },
};
