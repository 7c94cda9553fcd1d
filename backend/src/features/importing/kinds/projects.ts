import { partnerRoles, projectStages } from "@jiqun/contract";
import type { CellReader } from "../reading/cell-reader";
import { citationIds, readPlaces, type Place } from "../writing/citations";
import { readCode, readCoded } from "./coded-rows";
import type { Incoming, Kind } from "./kind";
import { writeLinked, type LinkedItem } from "./linked-rows";
import { rolePairs, type RolePair } from "./role-pairs";

/** Investment projects. */
export const projects: Kind = {
  columns: [
    ...["code", "name_zh", "name_en", "location", "stage", "stage_as_stated", "stage_as_of"],
    ...["partners", "citations", "note"],
  ],
  async bring(incoming) {
    const items = readCoded(incoming, (cells) => readProject(cells, incoming));
    const idOf = await citationIds(
      incoming.client,
      items.flatMap(({ citations }) => citations),
    );
    const owner = "project_id";
    return writeLinked(incoming, {
      table: "project",
      items,
      links: [
        {
          table: "project_partner",
          owner,
          linksOf: ({ partners }) => partners.map(({ role, entity }) => ({ entity_id: entity, role })),
        },
        {
          table: "project_citation",
          owner,
          linksOf: ({ citations }) => citations.map((place) => ({ citation_id: idOf(place) })),
        },
      ],
    });
  },
};

interface ProjectItem extends LinkedItem {
  readonly partners: readonly RolePair<(typeof partnerRoles)[number]>[];
  readonly citations: readonly Place[];
}

function readProject(cells: CellReader, { references }: Incoming): ProjectItem {
  return {
    code: readCode(cells),
    row: {
      name_zh: cells.text("name_zh"),
      name_en: cells.text("name_en"),
      location_id: references.id(cells, "location", "entity"),
      stage: cells.oneOf("stage", projectStages),
      stage_as_stated: cells.text("stage_as_stated"),
      stage_as_of: cells.optional("stage_as_of"),
      note_code: references.note(cells),
    },
    partners: rolePairs(cells, {
      column: "partners",
      roles: partnerRoles,
      find: (code) => references.find("partners", code, "entity"),
    }),
    citations: readPlaces(cells, references),
  };
}
