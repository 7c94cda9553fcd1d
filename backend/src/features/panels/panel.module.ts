import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { PanelController } from "./panel.controller";
import { PanelRepository } from "./panel.repository";
import { PanelService } from "./panel.service";

@Module({
  imports: [EntityModule],
  controllers: [PanelController],
  providers: [PanelRepository, PanelService],
  exports: [PanelService],
})
export class PanelModule {}
