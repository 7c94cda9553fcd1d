import type { ObservationList, ObservationQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { ObservationService } from "./observation.service";

@Controller()
export class ObservationController {
  constructor(private readonly observations: ObservationService) {}

  @Endpoint("observations")
  list(@Query() query: ObservationQuery): Promise<ObservationList> {
    return this.observations.list(query);
  }
}
