import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { IndicatorModule } from "../indicators/indicator.module";
import { ScopeModule } from "../scopes/scope.module";
import { ClassRepository } from "./class.repository";
import { DimensionService } from "./dimension.service";
import { SeriesController } from "./series.controller";
import { SeriesRepository } from "./series.repository";
import { SeriesService } from "./series.service";

@Module({
  imports: [EntityModule, IndicatorModule, ScopeModule],
  controllers: [SeriesController],
  providers: [ClassRepository, DimensionService, SeriesRepository, SeriesService],
  exports: [SeriesService],
})
export class SeriesModule {}
