import type { AxisUnit } from "@jiqun/charts";
import type { Bilingual } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";
import { computed, type ComputedRef } from "vue";
import { t, type Translate } from "../messages";
import { usePreferences } from "../preferences/preferences.store";
import type { UnitChoice } from "../preferences/stored-preferences";

/** For whom numbers and words are written: language, unit, and the texts of that language. */
export interface Reader {
  readonly locale: Locale;
  readonly unit: UnitChoice;
  readonly t: Translate;
  /** The unit of the chart that the words belong to: all its numbers of this unit are written in one power of ten. */
  readonly axis?: AxisUnit;
}

export function pick(text: Bilingual, { locale }: Reader): string {
  return locale === "en" ? text.en : text.zh;
}

export function useReader(): ComputedRef<Reader> {
  const preferences = usePreferences();
  return computed(() => ({ locale: preferences.language, unit: preferences.unit, t }));
}
