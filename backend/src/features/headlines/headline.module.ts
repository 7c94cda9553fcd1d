import { Module } from "@nestjs/common";
import { ObservationModule } from "../observations/observation.module";
import { PanelModule } from "../panels/panel.module";
import { SeriesModule } from "../series/series.module";
import { GrowthRepository } from "./growth.repository";
import { HeadlineController } from "./headline.controller";
import { HeadlineService } from "./headline.service";

@Module({
  imports: [ObservationModule, PanelModule, SeriesModule],
  controllers: [HeadlineController],
  providers: [GrowthRepository, HeadlineService],
})
export class HeadlineModule {}
