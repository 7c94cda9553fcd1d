import type { ClusterLab, ClusterLabQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { ClientGone } from "../../http/client-gone";
import { Endpoint } from "../../http/endpoint";
import { ClusterLabService } from "./cluster-lab.service";

@Controller()
export class ClusterLabController {
  constructor(private readonly lab: ClusterLabService) {}

  @Endpoint("clusterLab")
  answer(@Query() query: ClusterLabQuery, @ClientGone() gone: AbortSignal): Promise<ClusterLab> {
    return this.lab.answer(query, gone);
  }
}
