import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [vue()],
  test: {
    name: "frontend",
    include: ["src/**/*.spec.ts", "test/**/*.spec.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
