import { Module } from "@nestjs/common";
import { ClusterController } from "./cluster.controller";
import { ClusterRepository } from "./cluster.repository";
import { ClusterService } from "./cluster.service";

@Module({
  controllers: [ClusterController],
  providers: [ClusterRepository, ClusterService],
  exports: [ClusterService],
})
export class ClusterModule {}
