import { PrismaClient } from "@jiqun/prisma";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types } from "pg";

// A calendar day has no time zone: hand it on as the text it is.
types.setTypeParser(types.builtins.DATE, (text) => text);

/** The open database: Prisma for metadata, the pool for analytic reads and bulk writes. */
export class Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;

  constructor(readonly url: string) {
    this.pool = new Pool({ connectionString: url, max: 10, application_name: "jiqun" });
    // An idle connection that the server drops must not take the process with it; the next query reports the fault.
    this.pool.on("error", () => undefined);
    this.prisma = new PrismaClient({ adapter: new PrismaPg(this.pool) });
  }

  async close(): Promise<void> {
    await this.prisma.$disconnect();
    await this.pool.end();
  }
}
