import { join } from "node:path";
import { compressFolder } from "./compress.mjs";
import { fingerprint, once } from "./fingerprint.mjs";
import { root, run, say } from "./process.mjs";

const lock = "pnpm-lock.yaml";
const packages = [
  "packages/statistics/src",
  "packages/tables/src",
  "packages/contract/src",
  "packages/charts/src",
];

const parts = {
  client: ["prisma/schema.prisma", "prisma/prisma.config.ts", lock],
  backend: [
    "backend/src",
    "backend/rolldown.config.ts",
    "backend/package.json",
    "prisma/schema.prisma",
    lock,
    ...packages,
  ],
  frontend: [
    ...["frontend/src", "frontend/public", "frontend/index.html", "frontend/vite.config.ts"],
    "scripts/compress.mjs",
    ...[lock, ...packages],
  ],
};

/**
 * Runs a program of an installed package.
 * @param {string} place workspace package that depends on it
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runTool(place, script, args, env = process.env) {
  const cwd = join(root, place);
  return run(process.execPath, [join(cwd, "node_modules", script), ...args], {
    cwd,
    env,
    quiet: true,
    name: script,
  });
}

/** Generates the database client. The generator needs no engine, but asks for one: any existing file will do. */
export function ensureClient() {
  return once("prisma/src/generated/.stamp", fingerprint(parts.client), () =>
    runTool("prisma", "prisma/build/index.js", ["generate"], {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    }),
  );
}

/** Builds the benches, every time: nobody runs them often. */
export function buildBench() {
  return runTool("backend", "rolldown/bin/cli.mjs", ["-c", "bench/rolldown.config.ts"]);
}

/**
 * Builds what has changed since the last build.
 * @returns {Promise<string>} what distinguishes this build from others
 */
export async function ensureBuilt() {
  await ensureClient();
  const marks = { backend: fingerprint(parts.backend), frontend: fingerprint(parts.frontend) };
  await Promise.all([
    once("backend/dist/.stamp", marks.backend, async () => {
      say("构建服务… / Building the service…");
      await runTool("backend", "rolldown/bin/cli.mjs", ["-c", "rolldown.config.ts"]);
    }),
    once("frontend/dist/.stamp", marks.frontend, async () => {
      say("构建页面… / Building the dashboard…");
      await runTool("frontend", "vite/bin/vite.js", ["build"]);
      await compressFolder(join(root, "frontend/dist"));
    }),
  ]);
  return fingerprint([], [marks.backend, marks.frontend]).slice(0, 16);
}
