import type { EntityFilter, TargetList } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { TargetService } from "./target.service";

@Controller()
export class TargetController {
  constructor(private readonly targets: TargetService) {}

  @Endpoint("targets")
  list(@Query() filter: EntityFilter): Promise<TargetList> {
    return this.targets.list(filter);
  }
}
