import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";

interface VersionRow {
  readonly version: number;
  readonly changed: string;
}

/** Reads the counter that grows with every commit that changed data. */
@Injectable()
export class DataVersionRepository {
  constructor(private readonly database: Database) {}

  /** The counter with the moment of its last growth; null before the first import. */
  async read(): Promise<VersionRow | null> {
    // Named, so that the server plans it once per connection: it runs before every answer.
    const { rows } = await this.database.pool.query<VersionRow>({
      name: "data-version",
      text: "select version, extract(epoch from changed_at)::text as changed from data_version where id = 1",
    });
    return rows[0] ?? null;
  }
}
