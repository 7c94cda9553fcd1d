import { VueQueryPlugin } from "@tanstack/vue-query";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createQueryClient } from "./api/query-client";
import { watchRecovery } from "./api/recovery";
import App from "./app/App.vue";
import { watchArrivals } from "./app/page-arrival";
import { createPages } from "./app/router";
import { i18n } from "./messages";
import { usePreferences } from "./preferences/preferences.store";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

const queryClient = createQueryClient();
const pages = createPages();
watchArrivals(pages, watchRecovery(queryClient));

const app = createApp(App).use(createPinia()).use(i18n).use(pages).use(VueQueryPlugin, { queryClient });

// Nothing is shown in one language first and in another then.
void usePreferences().languageReady.then(() => app.mount("#app"));
