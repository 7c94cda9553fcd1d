import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { main } from "./process.mjs";

await main(async () => {
  await ensureInstalled();
  process.env["JIQUN_BUILD"] = await ensureBuilt();
  await import(new URL("../backend/dist/jiqun.js", import.meta.url).href);
});
