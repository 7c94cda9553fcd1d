import { type DynamicModule, Module } from "@nestjs/common";
import { APP_FILTER, APP_INTERCEPTOR } from "@nestjs/core";
import { Database } from "./database/database";
import { ErrorFilter } from "./errors/error.filter";
import { BatchModule } from "./features/batches/batch.module";
import { CatalogueModule } from "./features/catalogue/catalogue.module";
import { ClusterLabModule } from "./features/cluster-lab/cluster-lab.module";
import { ClusterModule } from "./features/clusters/cluster.module";
import { ComparisonModule } from "./features/comparison/comparison.module";
import { DataVersionModule } from "./features/data-version/data-version.module";
import { EntityModule } from "./features/entities/entity.module";
import { EntryModule } from "./features/entries/entry.module";
import { EventModule } from "./features/events/event.module";
import { DownloadModule } from "./features/downloads/download.module";
import { HeadlineModule } from "./features/headlines/headline.module";
import { HealthModule } from "./features/health/health.module";
import { IndicatorModule } from "./features/indicators/indicator.module";
import { MarketPositionModule } from "./features/market-positions/market-position.module";
import { NoteModule } from "./features/notes/note.module";
import { ObservationModule } from "./features/observations/observation.module";
import { PanelModule } from "./features/panels/panel.module";
import { ProjectModule } from "./features/projects/project.module";
import { RelationModule } from "./features/relations/relation.module";
import { SavedViewModule } from "./features/saved-views/saved-view.module";
import { SeriesModule } from "./features/series/series.module";
import { SourceModule } from "./features/sources/source.module";
import { StatementModule } from "./features/statements/statement.module";
import { TargetModule } from "./features/targets/target.module";
import { UploadModule } from "./features/uploads/upload.module";
import { ContractInterceptor } from "./http/contract.interceptor";
import { serviceOptionsToken, type ServiceOptions } from "./config/service-options";

const features = [
  BatchModule,
  CatalogueModule,
  ClusterLabModule,
  ClusterModule,
  ComparisonModule,
  EntityModule,
  EntryModule,
  EventModule,
  DownloadModule,
  HeadlineModule,
  HealthModule,
  IndicatorModule,
  MarketPositionModule,
  NoteModule,
  ObservationModule,
  PanelModule,
  ProjectModule,
  RelationModule,
  SavedViewModule,
  SeriesModule,
  SourceModule,
  StatementModule,
  TargetModule,
  UploadModule,
];

/** All features, over one open database. The database is opened and closed by who starts the service. */
@Module({})
export class AppModule {
  static over(database: Database, options: ServiceOptions): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [DataVersionModule, ...features],
      providers: [
        { provide: Database, useValue: database },
        { provide: serviceOptionsToken, useValue: options },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
      ],
      exports: [Database, serviceOptionsToken],
    };
  }
}
