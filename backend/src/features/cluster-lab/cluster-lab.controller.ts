import type { ClusterLab, ClusterLabQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { ClusterLabService } from "./cluster-lab.service";

@Controller()
export class ClusterLabController {
  constructor(private readonly lab: ClusterLabService) {}

  @Endpoint("clusterLab")
  answer(@Query() query: ClusterLabQuery): Promise<ClusterLab> {
    return this.lab.answer(query);
  }
}
