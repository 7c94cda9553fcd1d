import type { Comparison, ComparisonQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { ComparisonService } from "./comparison.service";

@Controller()
export class ComparisonController {
  constructor(private readonly comparisons: ComparisonService) {}

  @Endpoint("comparison")
  compare(@Query() query: ComparisonQuery): Promise<Comparison> {
    return this.comparisons.compare(query);
  }
}
