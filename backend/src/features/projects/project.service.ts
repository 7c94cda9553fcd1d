import type { EntityFilter, ProjectList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { ProjectRepository } from "./project.repository";

/** Investment projects with what they plan. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly entities: EntityService,
  ) {}

  /** Those of the entity and of what lies within it. Throws ENTITY_NOT_FOUND. */
  async list({ entity, asOf }: EntityFilter): Promise<ProjectList> {
    const entityIds = await this.entities.idsWithin(entity);
    return { projects: await this.projects.list(entityIds, asOf ?? null) };
  }
}
