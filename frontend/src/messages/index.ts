import type { Locale } from "@jiqun/statistics";
import { createI18n } from "vue-i18n";
import { en } from "./en";
import { messageCompiler } from "./message-compiler";
import type { Messages, Translate } from "./messages";
import { zhCN } from "./zh-CN";

export type { MessageKey, Translate } from "./messages";

const messages: Readonly<Record<Locale, Messages>> = { "zh-CN": zhCN, en };

export const i18n = createI18n({
  messageCompiler,
  legacy: false,
  locale: "zh-CN",
  fallbackLocale: "zh-CN",
  messages: messages,
});

/** The library's own types would check keys against every string; ours are checked by Translate. */
const library = i18n.global as unknown as { t(key: string, values: object): string };

/** Words in the current language; calls within templates and computed values follow a change of language. */
export const t: Translate = (key, ...values) => library.t(key, values[0] ?? {});

export function setLanguage(language: Locale): void {
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}

/** Brings the texts of the pages of importing, before the first of them is shown. */
export async function bringImportingTexts(): Promise<void> {
  const [{ importingZhCN }, { importingEn }] = await Promise.all([
    import("./importing.zh-CN"),
    import("./importing.en"),
  ]);
  i18n.global.mergeLocaleMessage("zh-CN", importingZhCN);
  i18n.global.mergeLocaleMessage("en", importingEn);
}
