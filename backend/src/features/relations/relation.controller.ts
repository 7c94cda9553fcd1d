import type { EntityFilter, RelationList } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { RelationService } from "./relation.service";

@Controller()
export class RelationController {
  constructor(private readonly relations: RelationService) {}

  @Endpoint("relations")
  list(@Query() filter: EntityFilter): Promise<RelationList> {
    return this.relations.list(filter);
  }
}
