import type { DayFilter, SourceList, UsedSource } from "@jiqun/contract";
import { Controller, Param, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { SourceService } from "./source.service";

@Controller()
export class SourceController {
  constructor(private readonly sources: SourceService) {}

  @Endpoint("sources")
  list(@Query() filter: DayFilter): Promise<SourceList> {
    return this.sources.list(filter);
  }

  @Endpoint("source")
  one(@Param("code") code: string, @Query() filter: DayFilter): Promise<UsedSource> {
    return this.sources.one(code, filter);
  }
}
