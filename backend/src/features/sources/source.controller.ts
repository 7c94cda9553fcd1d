import type { SourceList, UsedSource } from "@jiqun/contract";
import { Controller, Param } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { SourceService } from "./source.service";

@Controller()
export class SourceController {
  constructor(private readonly sources: SourceService) {}

  @Endpoint("sources")
  list(): Promise<SourceList> {
    return this.sources.list();
  }

  @Endpoint("source")
  one(@Param("code") code: string): Promise<UsedSource> {
    return this.sources.one(code);
  }
}
