import { projectStages } from "@jiqun/contract";
import { citationIds, readPlaces } from "../writing/citations";
import { replaceLinks, upsert } from "../writing/upsert";
import { idsOf, readCode, readCoded } from "./coded-rows";
import type { Kind } from "./kind";
import { rolePairs } from "./role-pairs";

export const projects: Kind = {
  columns: [
    ...["code", "name_zh", "name_en", "location", "stage", "stage_as_stated", "stage_as_of"],
    ...["partners", "citations", "note"],
  ],
  async bring(incoming) {
    const { client, references } = incoming;
    const read = readCoded(incoming, (cells) => ({
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
        roles: ["investor", "partner"],
        find: (code) => references.find("partners", code, "entity"),
      }),
      citations: readPlaces(cells, references),
    }));
    const counts = await upsert(client, {
      table: "project",
      key: ["code"],
      rows: read.map(({ code, row }) => ({ code, ...row })),
    });
    const idOf = await idsOf(
      incoming,
      "project",
      read.map(({ code }) => code),
    );
    const citationOf = await citationIds(
      client,
      read.flatMap(({ citations }) => citations),
    );
    const owners = read.map(({ code }) => idOf(code));
    await replaceLinks(client, {
      table: "project_partner",
      owner: "project_id",
      owners,
      rows: read.flatMap(({ code, partners }) =>
        partners.map(({ role, entity }) => ({ project_id: idOf(code), entity_id: entity, role })),
      ),
    });
    await replaceLinks(client, {
      table: "project_citation",
      owner: "project_id",
      owners,
      rows: read.flatMap(({ code, citations }) =>
        citations.map((place) => ({ project_id: idOf(code), citation_id: citationOf(place) })),
      ),
    });
    return counts;
  },
};
