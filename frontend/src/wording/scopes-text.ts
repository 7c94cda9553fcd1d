import type { Reader } from "./reader";

/** So many scopes are named one by one. */
const mostNamed = 3;

/** The scope of what is charted; of several each is named while they are few: nobody has to look for a table. */
export function scopesText(all: readonly string[], { t }: Reader): string {
  const scopes = [...new Set(all)];
  const [only] = scopes;
  if (scopes.length < 2) return only ?? "";
  return scopes.length > mostNamed
    ? t("chart.scopesMany", { count: scopes.length })
    : t("chart.scopesVary", { scopes: scopes.join(t("notice.clause")) });
}
