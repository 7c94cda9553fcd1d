import type { Scope } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { ScopeRepository } from "./scope.repository";

const rememberedScopes = 2_000;

/** What exactly was counted (口径). */
@Injectable()
export class ScopeService {
  readonly #byId: VersionedCache<number, Scope>;

  constructor(
    private readonly scopes: ScopeRepository,
    versions: DataVersionService,
  ) {
    this.#byId = versions.cache(rememberedScopes);
  }

  byIds(ids: readonly number[]): Promise<Map<number, Scope>> {
    return this.#byId.getAll(ids, (missing) => this.scopes.byIds(missing));
  }
}
