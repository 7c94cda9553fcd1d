import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "tables", include: ["src/**/*.spec.ts"] } });
