import type { Citation, UsedSource } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { publishedBy } from "./known-by.include";
import { mapCitation, mapUsedSource, type SourceUseRow } from "./source.mapper";

interface Uses {
  readonly sourceId: number | null;
  readonly asOf: string | null;
}

/** Reads documents and the places in them. */
@Injectable()
export class SourceRepository {
  constructor(private readonly database: Database) {}

  /**
   * All sources by code, with how much of the data rests on each. On an earlier day those published by then, with what
   * was known of them.
   */
  async list(asOf: string | null): Promise<UsedSource[]> {
    const [rows, uses] = await Promise.all([
      this.database.prisma.source.findMany({ where: publishedBy(asOf), orderBy: { code: "asc" } }),
      this.#uses({ sourceId: null, asOf }),
    ]);
    return rows.map((row) => mapUsedSource(row, uses.get(row.id)));
  }

  /** The source of this code; null when there is none, or none was published by the day. */
  async one(code: string, asOf: string | null): Promise<UsedSource | null> {
    const row = await this.database.prisma.source.findFirst({ where: { ...publishedBy(asOf), code } });
    if (row === null) return null;
    return mapUsedSource(row, (await this.#uses({ sourceId: row.id, asOf })).get(row.id));
  }

  /** Citations with their documents, by id. */
  async citationsByIds(ids: number[]): Promise<Map<number, Citation>> {
    const rows = await this.database.prisma.citation.findMany({
      where: { id: { in: ids } },
      include: { source: true },
    });
    return new Map(rows.map((row) => [row.id, mapCitation(row)]));
  }

  /** What rests on the source, or on each of them where null, as known on a day. */
  async #uses({ sourceId, asOf }: Uses): Promise<Map<number, SourceUseRow>> {
    const { rows } = await this.database.pool.query<SourceUseRow>(
      `
      select c.source_id as "sourceId",
             coalesce(sum(o.observations), 0)::int as observations,
             array_agg(distinct c.grade order by c.grade) as grades
        from citation c
        left join (select citation_id, count(*) as observations from observation
                    where ($1::int is null or citation_id in (select id from citation where source_id = $1))
                      and ($2::date is null or known_on <= $2)
                    group by citation_id) o
          on o.citation_id = c.id
       where $1::int is null or c.source_id = $1
       group by c.source_id`,
      [sourceId, asOf],
    );
    return new Map(rows.map((row) => [row.sourceId, row]));
  }
}
