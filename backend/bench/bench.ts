import { benchImport } from "./import-bench";
import { benchQuery } from "./query-bench";
import { say } from "./report";

const benches: Readonly<Record<string, () => Promise<void>>> = { import: benchImport, query: benchQuery };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (names.length === 0 || unknown.length > 0) {
  say(`用法 / Usage: npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exitCode = 1;
} else {
  for (const name of names) await benches[name]?.();
}
