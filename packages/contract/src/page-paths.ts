/** The addresses of the dashboard's pages, as its router reads them; the service answers each with the dashboard. */
export const pagePaths = {
  home: "/",
  overview: "/overview/:entity",
  compare: "/compare",
  cluster: "/cluster",
  catalogue: "/catalogue",
  source: "/catalogue/source/:source",
  series: "/catalogue/:series",
  import: "/import",
  batches: "/import/batches",
  figure: "/import/figure",
  upload: "/import/:upload",
} as const;

const patterns = Object.values(pagePaths).map(
  (path) => new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+").replace(/\/$/, "")}/?$`, "i"),
);

/** Whether there is a page at a path; as in the router, case and a slash at the end do not count. */
export function isPagePath(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}
