import { defineConfig } from "rolldown";

/** Our own packages and the compiler's own pieces go into the bundle; everything else stays in node_modules. */
const ours = /^@(jiqun|oxc-project\/runtime)\//;

export default defineConfig({
  input: { main: "src/main.ts", "create-migration": "src/database/create-migration.ts" },
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(id) && !ours.test(id),
  tsconfig: "tsconfig.json",
  output: { dir: "dist", format: "esm", sourcemap: true, chunkFileNames: "[name]-[hash].js" },
});
