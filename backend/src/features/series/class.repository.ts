import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";

/** Finds the industries and products that series are filtered by. */
@Injectable()
export class ClassRepository {
  constructor(private readonly database: Database) {}

  /** Id of the industry; null when there is none of this code. */
  async industryIdOf(code: string): Promise<number | null> {
    const row = await this.database.prisma.industry.findUnique({ where: { code }, select: { id: true } });
    return row?.id ?? null;
  }

  /** Id of the product; null when there is none of this code. */
  async productIdOf(code: string): Promise<number | null> {
    const row = await this.database.prisma.product.findUnique({ where: { code }, select: { id: true } });
    return row?.id ?? null;
  }
}
