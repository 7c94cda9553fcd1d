import type { EntityFilter, TargetList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { TargetRepository } from "./target.repository";

/** Values that plans set. */
@Injectable()
export class TargetService {
  constructor(
    private readonly targets: TargetRepository,
    private readonly entities: EntityService,
  ) {}

  /** Those of the entity and of what lies within it. Throws ENTITY_NOT_FOUND. */
  async list({ entity, asOf }: EntityFilter): Promise<TargetList> {
    const entityIds = await this.entities.idsWithin(entity);
    return { targets: await this.targets.list(entityIds, asOf ?? null) };
  }
}
