import type { EntityFilter, MarketPositionList } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { MarketPositionService } from "./market-position.service";

@Controller()
export class MarketPositionController {
  constructor(private readonly positions: MarketPositionService) {}

  @Endpoint("marketPositions")
  list(@Query() filter: EntityFilter): Promise<MarketPositionList> {
    return this.positions.list(filter);
  }
}
