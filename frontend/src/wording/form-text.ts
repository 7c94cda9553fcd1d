import type { Series } from "@jiqun/contract";
import type { Reader } from "./reader";

/** What kind of growth or share a series is; nominal only where its price base says so. Empty for a level. */
export function formText({ form, scope }: Pick<Series, "form" | "scope">, { t }: Reader): string {
  if (form === "level") return "";
  if (form === "growth_yoy" && scope.priceBase.code === "current") return t("form.growth_yoy_nominal");
  return t(`form.${form}`);
}
