import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths } from "../config/paths";
import { startEmbedded } from "./embedded/embedded";
import { differenceToSchema, migrate } from "./migrations";

/**
 * For developers: writes the migration that leads from the migrations so far to schema.prisma.
 * Usage: `npm run migration -- <name-in-kebab-case>`
 */
async function createMigration(name: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "jiqun-migration-"));
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded(dataDir);
  try {
    await migrate(database.url);
    const script = await differenceToSchema(database.url);
    process.stdout.write(script === "" ? "schema.prisma: no change\n" : `${write(name, script)}\n`);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function write(name: string, script: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(paths.migrations, `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), `${script}\n`);
  return folder;
}

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write("npm run migration -- <name-in-kebab-case>\n");
  process.exitCode = 2;
} else {
  await createMigration(name);
}
