import { projectFigureKinds } from "@jiqun/contract";
import { unitOf, type Dimension } from "@jiqun/statistics";
import { CellFault, type CellReader } from "../reading/cell-reader";
import type { StatedNumber } from "../reading/figure-cells";
import { citationIds, readPlace } from "../writing/citations";
import { upsert } from "../writing/upsert";
import { readKeyed } from "./coded-rows";
import { figureColumns, requireFigure } from "./figure-columns";
import type { Kind } from "./kind";

/** What each kind of figure is measured in. */
const dimensions = {
  investment: "money",
  expected_annual_output: "money",
  land_area: "area",
  floor_area: "area",
} as const satisfies Record<(typeof projectFigureKinds)[number], Dimension>;

/** Planned and expected figures of projects. */
export const projectFigures: Kind = {
  columns: [
    ...["project", "kind", "value", "qualifier", "unit", "as_stated", "source", "part", "locator", "grade"],
  ],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readKeyed(incoming, {
      column: "kind",
      read: (cells) => {
        const kind = cells.oneOf("kind", projectFigureKinds);
        const figure = requireFigure(cells);
        checkDimension(cells, figure, dimensions[kind]);
        const project = references.id(cells, "project", "project");
        return {
          place: readPlace(cells, references),
          row: { project_id: project, kind, unit: figure.unit, ...figureColumns(figure) },
        };
      },
      keyOf: ({ row }) => `${row.project_id} ${row.kind}`,
    });
    const idOf = await citationIds(
      client,
      read.map(({ place }) => place),
    );
    const rows = read.map(({ place, row }) => ({ ...row, citation_id: idOf(place) }));
    return upsert(client, { table: "project_figure", key: ["project_id", "kind"], rows });
  },
};

function checkDimension(cells: CellReader, { unit }: StatedNumber, wanted: Dimension): void {
  if (unitOf(unit).dimension === wanted) return;
  const given = cells.text("unit");
  throw new CellFault(
    "unit",
    `单位「${given}」与这类数字不符`,
    `the unit "${given}" does not fit this kind of figure`,
  );
}
