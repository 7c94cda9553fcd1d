import type { Locale } from "@jiqun/statistics";
import { createI18n } from "vue-i18n";
import { messageCompiler } from "./message-compiler";
import type { Messages, Translate } from "./messages";
import { zhCN } from "./zh-CN";

export type { MessageKey, Translate } from "./messages";

/** English arrives when it is first chosen: most readers never do. */
const messages: Readonly<Partial<Record<Locale, Messages>>> = { "zh-CN": zhCN };

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

let wanted: Locale = "zh-CN";
let english: Promise<void> | null = null;

/** Changes the language once its texts are there; of two changes at once the later one holds. */
export async function setLanguage(language: Locale): Promise<void> {
  wanted = language;
  if (language === "en") await (english ??= bringEnglish());
  if (wanted !== language) return;
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}

async function bringEnglish(): Promise<void> {
  const { en }: { readonly en: Messages } = await import("./en");
  i18n.global.mergeLocaleMessage("en", en);
}

/** Texts that arrive with the pages that use them. */
const groups = {
  catalogue: {
    "zh-CN": async () => (await import("./catalogue.zh-CN")).catalogueZhCN,
    en: async () => (await import("./catalogue.en")).catalogueEn,
  },
  cluster: {
    "zh-CN": async () => (await import("./cluster.zh-CN")).clusterZhCN,
    en: async () => (await import("./cluster.en")).clusterEn,
  },
  importing: {
    "zh-CN": async () => (await import("./importing.zh-CN")).importingZhCN,
    en: async () => (await import("./importing.en")).importingEn,
  },
  compare: {
    "zh-CN": async () => (await import("./compare.zh-CN")).compareZhCN,
    en: async () => (await import("./compare.en")).compareEn,
  },
  views: {
    "zh-CN": async () => (await import("./views.zh-CN")).viewsZhCN,
    en: async () => (await import("./views.en")).viewsEn,
  },
} as const satisfies Record<string, Record<Locale, () => Promise<object>>>;

/** Texts of a part of the dashboard that are not there from the start. */
export type TextGroup = keyof typeof groups;

/** Brings the texts of a group of pages, before the first of them is shown. */
export async function bringTexts(group: TextGroup): Promise<void> {
  const bring = async (locale: Locale): Promise<void> =>
    i18n.global.mergeLocaleMessage(locale, await groups[group][locale]());
  await Promise.all([bring("zh-CN"), bring("en")]);
}
