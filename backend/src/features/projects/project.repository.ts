import type { Project } from "@jiqun/contract";
import type { Prisma } from "@jiqun/prisma";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { includeCitation, includeNote } from "../notes/note.include";
import { mapProject } from "./project.mapper";

const whole = {
  location: true,
  partners: { include: { entity: true }, orderBy: [{ role: "asc" }, { entityId: "asc" }] },
  figures: { include: { citation: includeCitation }, orderBy: { kind: "asc" } },
  citations: { include: { citation: includeCitation }, orderBy: { citationId: "asc" } },
  note: includeNote,
} satisfies Prisma.ProjectInclude;

/** Reads projects. */
@Injectable()
export class ProjectRepository {
  constructor(private readonly database: Database) {}

  /** By code; those that stand in one of the entities or in which one takes part, or all. */
  async list(entityIds: readonly number[] | null): Promise<Project[]> {
    const rows = await this.database.prisma.project.findMany({
      where: entityIds === null ? {} : involving([...entityIds]),
      include: whole,
      orderBy: { code: "asc" },
    });
    return rows.map(mapProject);
  }
}

function involving(ids: number[]): Prisma.ProjectWhereInput {
  return { OR: [{ locationId: { in: ids } }, { partners: { some: { entityId: { in: ids } } } }] };
}
