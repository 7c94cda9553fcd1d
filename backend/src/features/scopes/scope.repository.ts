import type { Scope } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { mapScope } from "./scope.mapper";

/** Reads scopes (口径). */
@Injectable()
export class ScopeRepository {
  constructor(private readonly database: Database) {}

  /** Id of the scope; null when there is none of this code. */
  async idOf(code: string): Promise<number | null> {
    const row = await this.database.prisma.scope.findUnique({ where: { code }, select: { id: true } });
    return row?.id ?? null;
  }

  /** The scopes by their ids. */
  async byIds(ids: number[]): Promise<Map<number, Scope>> {
    const rows = await this.database.prisma.scope.findMany({
      where: { id: { in: ids } },
      include: { cluster: true },
    });
    return new Map(rows.map((row) => [row.id, mapScope(row)]));
  }
}
