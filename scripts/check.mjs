import { join } from "node:path";
import { ensureClient } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { main, root, run, say } from "./process.mjs";

/** @type {readonly (readonly [name: string, place: string, script: string, ...args: string[]])[]} */
const steps = [
  ["types: statistics", ".", "typescript/bin/tsc", "-p", "packages/statistics"],
  ["types: tables", ".", "typescript/bin/tsc", "-p", "packages/tables"],
  ["types: contract", ".", "typescript/bin/tsc", "-p", "packages/contract"],
  ["types: charts", ".", "typescript/bin/tsc", "-p", "packages/charts"],
  ["types: backend", ".", "typescript/bin/tsc", "-p", "backend"],
  ["types: scripts", ".", "typescript/bin/tsc", "-p", "scripts"],
  ["types: frontend", "frontend", "vue-tsc/bin/vue-tsc.js", "--noEmit"],
  ["lint", ".", "eslint/bin/eslint.js", ".", "--max-warnings", "0"],
  ["format", ".", "prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn"],
  ["dead code", ".", "knip/bin/knip.js"],
];

await main(async () => {
  await ensureInstalled();
  await ensureClient();
  for (const [name, place, script, ...args] of steps) {
    const cwd = join(root, place);
    await run(process.execPath, [join(cwd, "node_modules", script), ...args], { cwd, quiet: true, name });
    say(`✓ ${name}`);
  }
});
