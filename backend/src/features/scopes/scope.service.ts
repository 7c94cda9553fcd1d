import type { Scope } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { scopeNotFound } from "./scope.errors";
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

  /** Id of the scope, for other features. Throws SCOPE_NOT_FOUND. */
  async idOf(code: string): Promise<number> {
    const id = await this.scopes.idOf(code);
    if (id === null) throw scopeNotFound(code);
    return id;
  }

  /** The scopes by their ids. */
  byIds(ids: readonly number[]): Promise<Map<number, Scope>> {
    return this.#byId.getAll(ids, (missing) => this.scopes.byIds(missing));
  }
}
