import type { DayFilter, Series, SeriesList, SeriesQuery } from "@jiqun/contract";
import { Controller, Param, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { SeriesService } from "./series.service";

@Controller()
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Endpoint("seriesList")
  list(@Query() query: SeriesQuery): Promise<SeriesList> {
    return this.series.list(query);
  }

  @Endpoint("series")
  one(@Param("code") code: string, @Query() { asOf }: DayFilter): Promise<Series> {
    return this.series.one(code, asOf ?? null);
  }
}
