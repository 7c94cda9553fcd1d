import { Module } from "@nestjs/common";
import { GrowthModule } from "../growth/growth.module";
import { ObservationModule } from "../observations/observation.module";
import { PanelModule } from "../panels/panel.module";
import { SeriesModule } from "../series/series.module";
import { HeadlineController } from "./headline.controller";
import { HeadlineService } from "./headline.service";

@Module({
  imports: [GrowthModule, ObservationModule, PanelModule, SeriesModule],
  controllers: [HeadlineController],
  providers: [HeadlineService],
})
export class HeadlineModule {}
