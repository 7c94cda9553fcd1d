import { grades, type Citation, type SourceList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { knownValue } from "../rows/known-value";
import { mapCitation, mapSource } from "./source.mapper";

interface UseRow {
  readonly sourceId: number;
  readonly observations: number;
  readonly grades: string[];
}

/** Reads documents and the places in them. */
@Injectable()
export class SourceRepository {
  constructor(private readonly database: Database) {}

  /** All sources by code, with how much of the data rests on each. */
  async list(): Promise<SourceList["sources"]> {
    const [rows, uses] = await Promise.all([
      this.database.prisma.source.findMany({ orderBy: { code: "asc" } }),
      this.#uses(),
    ]);
    return rows.map((row) => ({
      ...mapSource(row),
      observations: uses.get(row.id)?.observations ?? 0,
      grades: (uses.get(row.id)?.grades ?? []).map((grade) => knownValue(grades, grade)),
    }));
  }

  async citationsByIds(ids: number[]): Promise<Map<number, Citation>> {
    const rows = await this.database.prisma.citation.findMany({
      where: { id: { in: ids } },
      include: { source: true },
    });
    return new Map(rows.map((row) => [row.id, mapCitation(row)]));
  }

  async #uses(): Promise<Map<number, UseRow>> {
    const { rows } = await this.database.pool.query<UseRow>(`
      select c.source_id as "sourceId",
             coalesce(sum(o.observations), 0)::int as observations,
             array_agg(distinct c.grade order by c.grade) as grades
        from citation c
        left join (select citation_id, count(*) as observations from observation group by citation_id) o
          on o.citation_id = c.id
       group by c.source_id`);
    return new Map(rows.map((row) => [row.sourceId, row]));
  }
}
