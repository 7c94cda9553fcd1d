import type { Entity, EntityList } from "@jiqun/contract";
import { Controller, Param } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { EntityService } from "./entity.service";

@Controller()
export class EntityController {
  constructor(private readonly entities: EntityService) {}

  @Endpoint("entities")
  list(): Promise<EntityList> {
    return this.entities.list();
  }

  @Endpoint("entity")
  one(@Param("code") code: string): Promise<Entity> {
    return this.entities.one(code);
  }
}
