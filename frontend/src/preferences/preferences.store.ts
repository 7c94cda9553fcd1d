import type { Locale } from "@jiqun/statistics";
import { defineStore } from "pinia";
import { computed, ref, watch } from "vue";
import { setLanguage } from "../messages";
import { preferencesKey, readPreferences, writePreferences } from "./stored-preferences";
import type { ThemeChoice, UnitChoice } from "./stored-preferences";

/** The reader's choices, kept in this browser. */
export const usePreferences = defineStore("preferences", () => {
  const stored = readPreferences(localStorage.getItem(preferencesKey));
  const language = ref<Locale>(stored.language);
  const theme = ref<ThemeChoice>(stored.theme);
  const unit = ref<UnitChoice>(stored.unit);
  const systemDark = useSystemDark();
  const shownTheme = computed(() => {
    if (theme.value !== "system") return theme.value;
    return systemDark.value ? ("dark" as const) : ("light" as const);
  });
  watch([language, theme, unit], () => {
    const chosen = { language: language.value, theme: theme.value, unit: unit.value };
    localStorage.setItem(preferencesKey, writePreferences(chosen));
  });
  const languageReady = setLanguage(language.value);
  watch(language, (chosen) => void setLanguage(chosen));
  watch(shownTheme, (shown) => (document.documentElement.dataset["theme"] = shown), { immediate: true });
  return { language, theme, unit, shownTheme, languageReady };
});

function useSystemDark(): ReturnType<typeof ref<boolean>> {
  const media = window.matchMedia("(prefers-color-scheme: dark)");
  const dark = ref(media.matches);
  media.addEventListener("change", (event) => (dark.value = event.matches));
  return dark;
}
