import type { EntityFilter, EventList } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { EventService } from "./event.service";

@Controller()
export class EventController {
  constructor(private readonly events: EventService) {}

  @Endpoint("events")
  list(@Query() filter: EntityFilter): Promise<EventList> {
    return this.events.list(filter);
  }
}
