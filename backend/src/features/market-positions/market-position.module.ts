import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { ObservationModule } from "../observations/observation.module";
import { SeriesModule } from "../series/series.module";
import { MarketPositionController } from "./market-position.controller";
import { MarketPositionService } from "./market-position.service";

@Module({
  imports: [EntityModule, ObservationModule, SeriesModule],
  controllers: [MarketPositionController],
  providers: [MarketPositionService],
})
export class MarketPositionModule {}
