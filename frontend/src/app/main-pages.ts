import type { MessageKey } from "../messages";

/** A page that the bar at the top leads to. */
export interface MainPage {
  /** Name of its route. */
  readonly name: string;
  readonly label: MessageKey;
  /** Paths that belong to it, those below them included; the first of them alone for the overview. */
  readonly paths: readonly string[];
}

/** In the order of the bar. A page that is on it needs its route in the router and its label among the texts. */
export const mainPages = [
  { name: "home", label: "app.overview", paths: ["/overview"] },
  { name: "compare", label: "app.compare", paths: ["/compare"] },
  { name: "cluster", label: "app.cluster", paths: ["/cluster"] },
  { name: "catalogue", label: "app.catalogue", paths: ["/catalogue"] },
  { name: "import", label: "app.importing", paths: ["/import"] },
] as const satisfies readonly MainPage[];

/** The page that a path belongs to; null for one that belongs to none. */
export function mainPageOf(path: string): MainPage["name"] | null {
  if (path === "/") return "home";
  const within = (top: string): boolean => path === top || path.startsWith(`${top}/`);
  return mainPages.find(({ paths }) => paths.some(within))?.name ?? null;
}
