import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { TargetController } from "./target.controller";
import { TargetRepository } from "./target.repository";
import { TargetService } from "./target.service";

@Module({
  imports: [EntityModule],
  controllers: [TargetController],
  providers: [TargetRepository, TargetService],
})
export class TargetModule {}
