import { Module } from "@nestjs/common";
import { ComparisonModule } from "../comparison/comparison.module";
import { ObservationModule } from "../observations/observation.module";
import { DownloadController } from "./download.controller";
import { DownloadService } from "./download.service";

@Module({
  imports: [ComparisonModule, ObservationModule],
  controllers: [DownloadController],
  providers: [DownloadService],
})
export class DownloadModule {}
