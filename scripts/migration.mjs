import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { main } from "./process.mjs";

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await import(new URL("../backend/dist/create-migration.js", import.meta.url).href);
});
