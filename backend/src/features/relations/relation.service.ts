import type { EntityFilter, RelationList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { RelationRepository } from "./relation.repository";

/** Ties between entities that sources state. */
@Injectable()
export class RelationService {
  constructor(
    private readonly relations: RelationRepository,
    private readonly entities: EntityService,
  ) {}

  /** Those of the entity and of what lies within it. Throws ENTITY_NOT_FOUND. */
  async list({ entity, asOf }: EntityFilter): Promise<RelationList> {
    const entityIds = await this.entities.idsWithin(entity);
    return { relations: await this.relations.list(entityIds, asOf ?? null) };
  }
}
