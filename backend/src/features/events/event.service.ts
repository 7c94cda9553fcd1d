import type { EntityFilter, Event, EventList } from "@jiqun/contract";
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

  /** In the order of the codes; a code that does not exist, or that no source told of by the day, is left out. */
  async byCodes(codes: readonly string[], asOf: string | null): Promise<Event[]> {
    if (codes.length === 0) return [];
    const found = await this.events.byCodes(codes, asOf);
    return found.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
  }

  /** Those of any of the entities and of what lies within them, newest first, as known on a day. Throws ENTITY_NOT_FOUND. */
  async involving(entities: readonly string[], asOf: string | null): Promise<Event[]> {
    const ids = await Promise.all(entities.map((entity) => this.entities.idsWithin(entity)));
    return this.events.list([...new Set(ids.flatMap((within) => within ?? []))], asOf);
  }
}
