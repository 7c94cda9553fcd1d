import type { DayFilter, HeadlineList } from "@jiqun/contract";
import { Controller, Param, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { HeadlineService } from "./headline.service";

@Controller()
export class HeadlineController {
  constructor(private readonly headlines: HeadlineService) {}

  @Endpoint("headlines")
  list(@Param("code") code: string, @Query() { asOf }: DayFilter): Promise<HeadlineList> {
    return this.headlines.list(code, asOf ?? null);
  }
}
