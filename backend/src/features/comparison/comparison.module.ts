import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { EventModule } from "../events/event.module";
import { GrowthModule } from "../growth/growth.module";
import { ObservationModule } from "../observations/observation.module";
import { SeriesModule } from "../series/series.module";
import { ComparisonController } from "./comparison.controller";
import { ComparisonReadingService } from "./comparison-reading.service";
import { ComparisonService } from "./comparison.service";

@Module({
  imports: [EntityModule, EventModule, GrowthModule, ObservationModule, SeriesModule],
  controllers: [ComparisonController],
  providers: [ComparisonReadingService, ComparisonService],
  exports: [ComparisonService],
})
export class ComparisonModule {}
