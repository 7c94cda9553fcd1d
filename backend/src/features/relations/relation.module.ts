import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { RelationController } from "./relation.controller";
import { RelationRepository } from "./relation.repository";
import { RelationService } from "./relation.service";

@Module({
  imports: [EntityModule],
  controllers: [RelationController],
  providers: [RelationRepository, RelationService],
})
export class RelationModule {}
