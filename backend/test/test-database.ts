import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { Database } from "../src/database/database";
import { templateName, withDatabase } from "./postgres.setup";

/** A database of its own for one suite, migrated and empty, and how to drop it again. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  drop(): Promise<void>;
}

/** Copies the migrated template; takes some hundredths of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${templateName}`);
  const url = withDatabase(inject("postgresUrl"), name);
  const database = new Database(url);
  const drop = async (): Promise<void> => {
    await database.close();
    await onServer(`drop database ${name} with (force)`);
  };
  return { url, database, drop };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
