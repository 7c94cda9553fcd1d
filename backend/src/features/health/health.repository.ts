import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";

/** Reads the state of the database. */
@Injectable()
export class HealthRepository {
  constructor(private readonly database: Database) {}

  /** Version of the server: 18.1. */
  async serverVersion(): Promise<string> {
    const { rows } = await this.database.pool.query<{ version: string }>(
      "select split_part(current_setting('server_version'), ' ', 1) as version",
    );
    return rows[0]?.version ?? "";
  }

  /** Newest day on which a source of any value was published, as far as dates are known; null without any. */
  async newestPublication(): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ newest: string | null }>(
      `select max(published) as newest from source
       where exists (select from citation c join observation o on o.citation_id = c.id where c.source_id = source.id)`,
    );
    return rows[0]?.newest ?? null;
  }
}
