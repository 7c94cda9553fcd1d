import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { IndicatorModule } from "../indicators/indicator.module";
import { ScopeModule } from "../scopes/scope.module";
import { SeriesModule } from "../series/series.module";
import { SourceModule } from "../sources/source.module";
import { CatalogueController } from "./catalogue.controller";
import { CatalogueEntryService } from "./catalogue-entry.service";
import { CatalogueRepository } from "./catalogue.repository";
import { CatalogueService } from "./catalogue.service";

@Module({
  imports: [EntityModule, IndicatorModule, ScopeModule, SeriesModule, SourceModule],
  controllers: [CatalogueController],
  providers: [CatalogueEntryService, CatalogueRepository, CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
