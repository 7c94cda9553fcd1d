import type { Catalogue, CatalogueQuery } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { CatalogueService } from "./catalogue.service";

@Controller()
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Endpoint("catalogue")
  search(@Query() query: CatalogueQuery): Promise<Catalogue> {
    return this.catalogue.search(query);
  }
}
