import type { EntityFilter, EventList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { EventRepository } from "./event.repository";

/** Visits, signings, conferences, foundings and announcements. */
@Injectable()
export class EventService {
  constructor(
    private readonly events: EventRepository,
    private readonly entities: EntityService,
  ) {}

  /** Those of the entity and of what lies within it. Throws ENTITY_NOT_FOUND. */
  async list({ entity, asOf }: EntityFilter): Promise<EventList> {
    const entityIds = await this.entities.idsWithin(entity);
    return { events: await this.events.list(entityIds, asOf ?? null) };
  }
}
