import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { EventController } from "./event.controller";
import { EventRepository } from "./event.repository";
import { EventService } from "./event.service";

@Module({
  imports: [EntityModule],
  controllers: [EventController],
  providers: [EventRepository, EventService],
  exports: [EventService],
})
export class EventModule {}
