import { createRouter, createWebHistory, type Router } from "vue-router";
import NotFoundPage from "./NotFoundPage.vue";
import OverviewPage from "./OverviewPage.vue";

/** Every page of the dashboard. */
export function createPages(): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      { path: "/", name: "home", component: OverviewPage },
      { path: "/overview/:entity", name: "overview", component: OverviewPage },
      { path: "/:rest(.*)*", name: "missing", component: NotFoundPage },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
}
