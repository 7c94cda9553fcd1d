import type { ClusterLab, ClusterLabQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { ClientGone } from "../../http/client-gone";
import { Endpoint } from "../../http/endpoint";
import { JsonAnswer } from "../../http/json-answer";
import { ClusterLabService } from "./cluster-lab.service";

@Controller()
export class ClusterLabController {
  constructor(private readonly lab: ClusterLabService) {}

  @Endpoint("clusterLab")
  async answer(
    @Query() query: ClusterLabQuery,
    @ClientGone() gone: AbortSignal,
  ): Promise<JsonAnswer<ClusterLab>> {
    return new JsonAnswer(await this.lab.written(query, gone));
  }
}
