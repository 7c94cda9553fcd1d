import type { Scope } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { mapScope } from "./scope.mapper";

/** Reads scopes (口径). */
@Injectable()
export class ScopeRepository {
  constructor(private readonly database: Database) {}

  async byIds(ids: number[]): Promise<Map<number, Scope>> {
    const rows = await this.database.prisma.scope.findMany({
      where: { id: { in: ids } },
      include: { cluster: true },
    });
    return new Map(rows.map((row) => [row.id, mapScope(row)]));
  }
}
