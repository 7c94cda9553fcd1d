import { join } from "node:path";
import { ensureBuilt, buildBench } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { main, root, run } from "./process.mjs";

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await buildBench();
  await run(process.execPath, [join(root, "backend/dist-bench/bench.js"), ...process.argv.slice(2)], {
    name: "bench",
  });
});
