import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { main, root, run } from "./process.mjs";

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await ensureBrowser();
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  await run(process.execPath, [vitest, "run", ...process.argv.slice(2)], { name: "vitest" });
});
