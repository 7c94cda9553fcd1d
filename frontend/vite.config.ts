import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  resolve: { alias: { "vue-i18n": "vue-i18n/dist/vue-i18n.runtime.mjs" } },
  define: {
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    __VUE_I18N_FULL_INSTALL__: "false",
    __VUE_I18N_LEGACY_API__: "false",
    __INTLIFY_PROD_DEVTOOLS__: "false",
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["chrome94", "edge94", "firefox93", "safari15.4"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    // Our packages act only when called, so that what is not used of them need not arrive.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/packages\/\w+\/src\//.test(id) } },
  },
  server: { proxy: { "/api": process.env["JIQUN_SERVICE"] ?? "http://127.0.0.1:8787" } },
});
