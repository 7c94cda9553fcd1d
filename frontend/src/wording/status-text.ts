import { obsStatuses } from "@jiqun/statistics";
import type { Reader } from "./reader";

/** Statuses in words; an observation without any is normal. Codes that the list does not have stand for themselves. */
export function statusTexts(codes: readonly string[], { locale }: Reader): readonly string[] {
  const shown = codes.length === 0 ? ["A"] : codes;
  return shown.map((code) => {
    const status = obsStatuses.find((known) => known.code === code);
    return status?.[locale === "en" ? "en" : "zh"] ?? code;
  });
}
