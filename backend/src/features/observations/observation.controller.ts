import type { ObservationList, ObservationQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { JsonAnswer } from "../../http/json-answer";
import { ObservationService } from "./observation.service";

@Controller()
export class ObservationController {
  constructor(private readonly observations: ObservationService) {}

  @Endpoint("observations")
  async list(@Query() query: ObservationQuery): Promise<JsonAnswer<ObservationList>> {
    return new JsonAnswer(await this.observations.written(query));
  }
}
