import { VueQueryPlugin } from "@tanstack/vue-query";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createQueryClient } from "./api/query-client";
import App from "./app/App.vue";
import { createPages } from "./app/router";
import { i18n } from "./messages";
import { usePreferences } from "./preferences/preferences.store";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

const app = createApp(App)
  .use(createPinia())
  .use(i18n)
  .use(createPages())
  .use(VueQueryPlugin, { queryClient: createQueryClient() });

// Nothing is shown in one language first and in another then.
void usePreferences().languageReady.then(() => app.mount("#app"));
