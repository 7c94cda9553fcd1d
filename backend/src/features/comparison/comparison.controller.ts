import type { ComparisonList, ComparisonQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { listComparison } from "./comparison-list.mapper";
import { ComparisonService } from "./comparison.service";

@Controller()
export class ComparisonController {
  constructor(private readonly comparisons: ComparisonService) {}

  @Endpoint("comparison")
  async compare(@Query() query: ComparisonQuery): Promise<ComparisonList> {
    return listComparison(await this.comparisons.compare(query));
  }
}
