import type { ClusterList, IndustryList, SaveClusterRequest, SavedCluster } from "@jiqun/contract";
import { Body, Controller, Param } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { ClusterService } from "./cluster.service";

@Controller()
export class ClusterController {
  constructor(private readonly clusters: ClusterService) {}

  @Endpoint("industries")
  industries(): Promise<IndustryList> {
    return this.clusters.industries();
  }

  @Endpoint("clusters")
  list(): Promise<ClusterList> {
    return this.clusters.list();
  }

  @Endpoint("saveCluster")
  save(@Body() request: SaveClusterRequest): Promise<SavedCluster> {
    return this.clusters.save(request);
  }

  @Endpoint("deleteCluster")
  delete(@Param("code") code: string): Promise<ClusterList> {
    return this.clusters.delete(code);
  }
}
