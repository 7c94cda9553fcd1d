import { Module } from "@nestjs/common";
import { EntityController } from "./entity.controller";
import { EntityRepository } from "./entity.repository";
import { EntityService } from "./entity.service";

@Module({
  controllers: [EntityController],
  providers: [EntityRepository, EntityService],
  exports: [EntityService],
})
export class EntityModule {}
