import { Module } from "@nestjs/common";
import { ClusterModule } from "../clusters/cluster.module";
import { EntityModule } from "../entities/entity.module";
import { IndicatorModule } from "../indicators/indicator.module";
import { ObservationModule } from "../observations/observation.module";
import { SeriesModule } from "../series/series.module";
import { ClusterLabController } from "./cluster-lab.controller";
import { ClusterLabService } from "./cluster-lab.service";
import { LabDataService } from "./lab-data.service";
import { LabQuestionService } from "./lab-question.service";

@Module({
  imports: [ClusterModule, EntityModule, IndicatorModule, ObservationModule, SeriesModule],
  controllers: [ClusterLabController],
  providers: [ClusterLabService, LabDataService, LabQuestionService],
  exports: [ClusterLabService],
})
export class ClusterLabModule {}
