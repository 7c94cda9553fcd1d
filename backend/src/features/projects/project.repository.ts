import type { Project } from "@jiqun/contract";
import type { Prisma } from "@jiqun/prisma";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { includeCitation, includeNote } from "../notes/note.include";
import { noteKnownBy } from "../notes/note.mapper";
import { anyKnownBy, knownBy } from "../sources/known-by.include";
import { mapProject } from "./project.mapper";

const wholeKnownBy = (asOf: string | null) =>
  ({
    location: true,
    partners: { include: { entity: true }, orderBy: [{ role: "asc" }, { entityId: "asc" }] },
    figures: { where: knownBy(asOf), include: { citation: includeCitation }, orderBy: { kind: "asc" } },
    citations: {
      where: knownBy(asOf),
      include: { citation: includeCitation },
      orderBy: { citationId: "asc" },
    },
    note: includeNote,
  }) satisfies Prisma.ProjectInclude;

/** Reads projects. */
@Injectable()
export class ProjectRepository {
  constructor(private readonly database: Database) {}

  /**
   * By code; those that stand in one of the entities or in which one takes part, or all; told, or with a figure stated,
   * in a source that was published by the day.
   */
  async list(entityIds: readonly number[] | null, asOf: string | null): Promise<Project[]> {
    const rows = await this.database.prisma.project.findMany({
      where: { AND: [entityIds === null ? {} : involving([...entityIds]), toldBy(asOf)] },
      include: wholeKnownBy(asOf),
      orderBy: { code: "asc" },
    });
    return rows.map((row) => mapProject({ ...row, note: noteKnownBy(row.note, asOf) }));
  }
}

function toldBy(asOf: string | null): Prisma.ProjectWhereInput {
  return asOf === null ? {} : { OR: [anyKnownBy(asOf), { figures: { some: knownBy(asOf) } }] };
}

function involving(ids: number[]): Prisma.ProjectWhereInput {
  return { OR: [{ locationId: { in: ids } }, { partners: { some: { entityId: { in: ids } } } }] };
}
