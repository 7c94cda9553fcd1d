import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client, Pool } from "pg";
import { paths } from "../config/paths";
import { CatalogAdapterFactory } from "./catalog-adapter";
import { reasonOf, setupError } from "./setup-error";

type SchemaEngine = Awaited<ReturnType<typeof engine.SchemaEngine.new>>;

const filters = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | null = null;

/** The schema engine comes as WebAssembly, which Node does not import by itself; its binary twin would need a download. */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const module = await WebAssembly.compile(readFileSync(entry.replace(/\.js$/, ".wasm")));
    const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": { ...engine } });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports["__wbindgen_start"] as () => void)();
  })();
  return loaded;
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine();
  const pool = new Pool({ connectionString: url, allowExitOnIdle: true });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapterFactory(pool));
  const instance = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await use(instance);
  } finally {
    instance.free();
    await pool.end();
  }
}

function readMigrations(): engine.MigrationList {
  const names = readdirSync(paths.migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: paths.migrations,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(paths.migrations, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(paths.migrations, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Any number that no other program is likely to lock on the same database. */
const setupLock = 4754_2017;

/** Lets one process at a time set up a database that several services share. */
export async function whileSettingUp<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [setupLock]);
    return await work();
  } finally {
    await client.end();
  }
}

/**
 * Brings the database to the schema of this version, in process and offline; applied migrations stay as they are.
 * @returns names of the migrations applied now.
 * @throws SetupError MIGRATION_FAILED
 */
export async function migrate(url: string): Promise<readonly string[]> {
  try {
    return await withEngine(url, async (instance) => {
      const input = { migrationsList: readMigrations(), filters };
      return (await instance.applyMigrations(input)).appliedMigrationNames;
    });
  } catch (error) {
    throw setupError("MIGRATION_FAILED", { reason: reasonOf(error) });
  }
}

/**
 * SQL that leads from the database at `url` to schema.prisma; empty when they agree. The table in which the engine
 * keeps its own books is left out.
 */
export async function differenceToSchema(url: string): Promise<string> {
  const files = [{ path: paths.schema, content: readFileSync(paths.schema, "utf8") }];
  return withEngine(url, async (instance) => {
    const { stdout } = await instance.diff({
      from: { tag: "schemaDatasource", files, configDir: dirname(paths.schema) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters,
    });
    return (stdout ?? "").includes("empty migration") ? "" : (stdout ?? "").trim();
  });
}
