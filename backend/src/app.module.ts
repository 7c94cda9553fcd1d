import { type DynamicModule, Module } from "@nestjs/common";
import { APP_FILTER, APP_INTERCEPTOR } from "@nestjs/core";
import { Database } from "./database/database";
import { ErrorFilter } from "./errors/error.filter";
import { DataVersionModule } from "./features/data-version/data-version.module";
import { HealthModule } from "./features/health/health.module";
import { ContractInterceptor } from "./http/contract.interceptor";
import { serviceOptionsToken, type ServiceOptions } from "./config/service-options";

/** All features, over one open database. The database is opened and closed by who starts the service. */
@Module({})
export class AppModule {
  static over(database: Database, options: ServiceOptions): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [DataVersionModule, HealthModule],
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
