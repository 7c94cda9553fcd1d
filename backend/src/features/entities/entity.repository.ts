import type { Entity, EntityRef } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { mapEntities, mapEntityRef } from "./entity.mapper";

/** Reads entities and how they contain each other. */
@Injectable()
export class EntityRepository {
  constructor(private readonly database: Database) {}

  /** All entities by code. */
  async list(): Promise<Entity[]> {
    return mapEntities(await this.database.prisma.entity.findMany({ orderBy: { code: "asc" } }));
  }

  /** Codes of the entity that this installation is about (null before it is set) and of those it is compared with. */
  async setting(): Promise<{ home: string | null; peers: string[] }> {
    const rows = await this.database.prisma.setting.findMany({
      where: { key: { in: ["home_entity", "peer_entities"] } },
    });
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    const peers = (values.get("peer_entities") ?? "").split(";").map((code) => code.trim());
    return { home: values.get("home_entity") ?? null, peers: peers.filter((code) => code !== "") };
  }

  /** Code of the whole that the settings name for the lab; null where they name none. */
  async usualWhole(): Promise<string | null> {
    const row = await this.database.prisma.setting.findUnique({ where: { key: "lab_benchmark" } });
    return row?.value ?? null;
  }

  async refsByIds(ids: number[]): Promise<Map<number, EntityRef>> {
    const rows = await this.database.prisma.entity.findMany({ where: { id: { in: ids } } });
    return new Map(rows.map((row) => [row.id, mapEntityRef(row)]));
  }

  async idOf(code: string): Promise<number | null> {
    const row = await this.database.prisma.entity.findUnique({ where: { code }, select: { id: true } });
    return row?.id ?? null;
  }

  /** Ids of the entity and of everything within it; empty when there is no such entity. */
  async idsWithin(code: string): Promise<number[]> {
    const { rows } = await this.database.pool.query<{ id: number }>(
      `with recursive within(id) as (
         select id from entity where code = $1
         union
         select child.id from entity child join within on child.parent_id = within.id
       )
       select id from within`,
      [code],
    );
    return rows.map(({ id }) => id);
  }
}
