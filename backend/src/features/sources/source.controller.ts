import type { SourceList } from "@jiqun/contract";
import { Controller } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { SourceService } from "./source.service";

@Controller()
export class SourceController {
  constructor(private readonly sources: SourceService) {}

  @Endpoint("sources")
  list(): Promise<SourceList> {
    return this.sources.list();
  }
}
