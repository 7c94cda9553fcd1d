import type { IndicatorList } from "@jiqun/contract";
import { Controller } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { IndicatorService } from "./indicator.service";

@Controller()
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Endpoint("indicators")
  list(): Promise<IndicatorList> {
    return this.indicators.list();
  }
}
