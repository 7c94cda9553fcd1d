import { pagePaths } from "@jiqun/contract";
import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from "vue-router";
import { bringTexts, type TextGroup } from "../messages";
import NotFoundPage from "./NotFoundPage.vue";
import OverviewPage from "./OverviewPage.vue";

/** Pages of importing; each arrives when it is first opened, with its texts. */
const importing: readonly RouteRecordRaw[] = [
  {
    path: pagePaths.import,
    name: "import",
    component: withTexts(["importing"], () => import("../features/importing/ImportPage.vue")),
  },
  {
    path: pagePaths.batches,
    name: "batches",
    component: withTexts(["importing"], () => import("../features/importing/batches/BatchesPage.vue")),
  },
  {
    path: pagePaths.figure,
    name: "figure",
    component: withTexts(["importing"], () => import("../features/importing/figure/FigurePage.vue")),
  },
  {
    path: pagePaths.upload,
    name: "upload",
    component: withTexts(["importing"], () => import("../features/importing/wizard/WizardPage.vue")),
  },
];

/** Pages of the catalogue; a source stands before a series, whose code could be anything. */
const catalogue: readonly RouteRecordRaw[] = [
  {
    path: pagePaths.catalogue,
    name: "catalogue",
    component: withTexts(["catalogue"], () => import("./CataloguePage.vue")),
  },
  {
    path: pagePaths.source,
    name: "source",
    component: withTexts(["catalogue"], () => import("./SourcePage.vue")),
  },
  {
    path: pagePaths.series,
    name: "series",
    component: withTexts(["catalogue"], () => import("./SeriesPage.vue")),
  },
];

/** Every page of the dashboard. */
export function createPages(): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      { path: pagePaths.home, name: "home", component: OverviewPage },
      { path: pagePaths.overview, name: "overview", component: OverviewPage },
      {
        path: pagePaths.compare,
        name: "compare",
        component: withTexts(["compare", "views"], () => import("./ComparePage.vue")),
      },
      {
        path: pagePaths.cluster,
        name: "cluster",
        component: withTexts(["cluster", "views"], () => import("./ClusterPage.vue")),
      },
      ...catalogue,
      ...importing,
      { path: "/:rest(.*)*", name: "missing", component: NotFoundPage },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
}

/** A page that is fetched together with its texts. */
function withTexts<Page>(groups: readonly TextGroup[], page: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [loaded] = await Promise.all([page(), ...groups.map(bringTexts)]);
    return loaded;
  };
}
