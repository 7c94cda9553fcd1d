import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "backend", "frontend", { test: { name: "house", include: ["*.spec.js"] } }],
  },
});
