import type { Health } from "@jiqun/contract";
import { Inject, Injectable } from "@nestjs/common";
import { serviceOptionsToken, type ServiceOptions } from "../../config/service-options";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { HealthRepository } from "./health.repository";

/** Tells whether the service can answer, and from which data. */
@Injectable()
export class HealthService {
  /** The newest day is a look at every observation, so it is looked up once per version of the data. */
  readonly #newest: VersionedCache<"newest", string | null>;

  constructor(
    private readonly health: HealthRepository,
    private readonly versions: DataVersionService,
    @Inject(serviceOptionsToken) private readonly options: ServiceOptions,
  ) {
    this.#newest = versions.cache(1);
  }

  async read(): Promise<Health> {
    const dataVersion = await this.versions.current();
    const newest = await this.#newest.getAll(
      ["newest"],
      async () => new Map([["newest", await this.health.newestPublication()]]),
    );
    return {
      status: "ok",
      version: this.options.version,
      database: {
        kind: this.options.settings.databaseUrl === null ? "embedded" : "external",
        version: await this.health.serverVersion(),
      },
      dataVersion: dataVersion.number,
      dataAsOf: newest.get("newest") ?? null,
    };
  }
}
