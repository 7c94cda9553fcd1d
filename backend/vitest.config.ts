import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "backend",
    include: ["src/**/*.spec.ts", "test/**/*.spec.ts"],
    globalSetup: ["test/postgres.setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
