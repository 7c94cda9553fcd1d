import type { Entity, EntityList, EntityRef } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { entityNotFound, type UnknownEntity } from "./entity.errors";
import { EntityRepository } from "./entity.repository";

const rememberedEntities = 5_000;

/** What numbers are about, and how it contains each other. */
@Injectable()
export class EntityService {
  readonly #refs: VersionedCache<number, EntityRef>;

  constructor(
    private readonly entities: EntityRepository,
    versions: DataVersionService,
  ) {
    this.#refs = versions.cache(rememberedEntities);
  }

  async list(): Promise<EntityList> {
    const [setting, entities] = await Promise.all([this.entities.setting(), this.entities.list()]);
    return { ...setting, entities };
  }

  /** Throws ENTITY_NOT_FOUND. */
  async one(code: string): Promise<Entity> {
    const entity = (await this.entities.list()).find((candidate) => candidate.code === code);
    if (entity === undefined) throw entityNotFound([{ code }]);
    return entity;
  }

  /** Id of the entity, for other features. Throws ENTITY_NOT_FOUND, naming the parameter that the code stood in. */
  async idOf(code: string, parameter: UnknownEntity["parameter"] = "entity"): Promise<number> {
    const id = await this.entities.idOf(code);
    if (id === null) throw entityNotFound([{ code, parameter }]);
    return id;
  }

  /**
   * What other answers say of the entities, in the order of the codes. Throws ENTITY_NOT_FOUND, naming each code that is
   * none and the parameter that it stood in.
   */
  async refs(codes: readonly string[], parameter: UnknownEntity["parameter"]): Promise<EntityRef[]> {
    const entities = new Map((await this.entities.list()).map((entity) => [entity.code, entity]));
    const unknown = codes.filter((code) => !entities.has(code));
    if (unknown.length > 0) throw entityNotFound(unknown.map((code) => ({ code, parameter })));
    return codes
      .flatMap((code) => entities.get(code) ?? [])
      .map(({ code, kind, name, short, hue }) => ({ code, kind, name, short, hue }));
  }

  /** The region that this installation is about, that of a park the one around it, and what it is compared with. */
  async usual(): Promise<string[]> {
    const { home, peers } = await this.entities.setting();
    const own = (await this.entities.list()).find(({ code }) => code === home);
    if (own === undefined) return peers;
    const around = [own, ...own.ancestors].find(({ kind }) => kind === "region") ?? own;
    return [...new Set([around.code, ...peers])];
  }

  /**
   * The whole that regions are set against where a question names none: that of the settings, else the outermost one
   * around the region that this installation is about. Throws ENTITY_NOT_FOUND where there is neither.
   */
  async usualWhole(): Promise<string> {
    const named = await this.entities.usualWhole();
    if (named !== null) return named;
    const { home } = await this.entities.setting();
    const own = (await this.entities.list()).find(({ code }) => code === home);
    if (own === undefined) throw entityNotFound([{ code: home ?? "" }]);
    return own.ancestors.at(-1)?.code ?? own.code;
  }

  /** Of these entities those that lie within another of them, each with the one that it lies in. */
  async nested(codes: readonly string[]): Promise<Map<string, string>> {
    const within = new Map<string, string>();
    for (const { code, ancestors } of await this.entities.list()) {
      const outer = codes.includes(code) ? ancestors.find((one) => codes.includes(one.code)) : undefined;
      if (outer !== undefined) within.set(code, outer.code);
    }
    return within;
  }

  /** What other answers say of the entities, by their ids. */
  refsByIds(ids: readonly number[]): Promise<Map<number, EntityRef>> {
    return this.#refs.getAll(ids, (missing) => this.entities.refsByIds(missing));
  }

  /** Ids of the entity and of everything within it; null for no entity, which filters nothing. Throws ENTITY_NOT_FOUND. */
  async idsWithin(code: string | undefined): Promise<number[] | null> {
    if (code === undefined) return null;
    const ids = await this.entities.idsWithin(code);
    if (ids.length === 0) throw entityNotFound([{ code }]);
    return ids;
  }
}
