import type { Indicator } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { mapIndicator } from "./indicator.mapper";

/** Reads indicators. */
@Injectable()
export class IndicatorRepository {
  constructor(private readonly database: Database) {}

  /** All indicators by code. */
  async list(): Promise<Indicator[]> {
    const rows = await this.database.prisma.indicator.findMany({ orderBy: { code: "asc" } });
    return rows.map(mapIndicator);
  }

  async idOf(code: string): Promise<number | null> {
    const row = await this.database.prisma.indicator.findUnique({ where: { code }, select: { id: true } });
    return row?.id ?? null;
  }

  async byIds(ids: number[]): Promise<Map<number, Indicator>> {
    const rows = await this.database.prisma.indicator.findMany({ where: { id: { in: ids } } });
    return new Map(rows.map((row) => [row.id, mapIndicator(row)]));
  }
}
