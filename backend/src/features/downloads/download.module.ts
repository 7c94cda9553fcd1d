import { Module } from "@nestjs/common";
import { CatalogueModule } from "../catalogue/catalogue.module";
import { ClusterLabModule } from "../cluster-lab/cluster-lab.module";
import { ComparisonModule } from "../comparison/comparison.module";
import { ObservationModule } from "../observations/observation.module";
import { DownloadController } from "./download.controller";
import { DownloadService } from "./download.service";

@Module({
  imports: [CatalogueModule, ClusterLabModule, ComparisonModule, ObservationModule],
  controllers: [DownloadController],
  providers: [DownloadService],
})
export class DownloadModule {}
