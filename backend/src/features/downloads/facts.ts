import type { Bilingual, Note, Series, Source } from "@jiqun/contract";
import { type Fact, inLanguage } from "./data-table";
import type { Locale } from "@jiqun/statistics";

/** What every file says of itself before anything else. */
export interface Made {
  readonly title: string;
  /** Address of the query, from the host on. */
  readonly address: string;
  readonly asOf: string | null;
  readonly version: string;
  readonly madeOn: string;
  readonly language: Locale;
}

/** How the file came about. */
export function makingFacts({ title, address, asOf, version, madeOn, language }: Made): Fact[] {
  const now = inLanguage({ zh: "最新", en: "the latest" }, language);
  return [
    fact({ zh: "内容", en: "Content" }, title),
    fact({ zh: "查询地址", en: "Address of the query" }, address),
    fact({ zh: "截至日所知", en: "As known on" }, asOf ?? now),
    fact({ zh: "生成日期", en: "Made on" }, madeOn),
    fact({ zh: "软件", en: "Made by" }, `集群 Jiqun ${version}`),
  ];
}

/** What the scopes of the series mean, each once. */
export function scopeFacts(series: readonly Series[], language: Locale): Fact[] {
  const scopes = new Map(series.map(({ scope }) => [scope.code, scope]));
  return [...scopes.values()].map(({ name, cluster }) => {
    const definition = cluster === null ? [] : [cluster.name, cluster.definition];
    const words = [name, ...definition].map((text) => inLanguage(text, language));
    return fact({ zh: "口径", en: "Scope" }, words.join(" — "));
  });
}

/** Where the numbers come from, each document once. */
export function sourceFacts(sources: readonly Source[], language: Locale): Fact[] {
  const byCode = new Map(sources.map((source) => [source.code, source]));
  return [...byCode.values()].map(({ code, publisher, title, published, address, licence }) => {
    const words = [publisher, title].map((text) => inLanguage(text, language));
    const more = [published, address, inLanguage(licence, language)].filter((text) => text !== null);
    return fact({ zh: "来源", en: "Source" }, [`[${code}]`, ...words, ...more].join(" · "));
  });
}

/** What readers must know of the numbers. */
export function noteFacts(notes: readonly (Note | null)[], language: Locale): Fact[] {
  const byCode = new Map(notes.flatMap((note) => (note === null ? [] : [[note.code, note] as const])));
  return [...byCode.values()].map(({ text }) => fact({ zh: "注意", en: "Note" }, inLanguage(text, language)));
}

/** Said first and in every file that holds any. */
export function simulatedFacts(series: readonly Series[], language: Locale): Fact[] {
  return series.some(({ simulated }) => simulated) ? [simulatedFact(language)] : [];
}

/** What every file with simulated data says first. */
export function simulatedFact(language: Locale): Fact {
  const words = {
    zh: "含模拟数据：按需生成，不是统计数据",
    en: "holds simulated data: generated on demand, no statistics",
  };
  return fact({ zh: "模拟", en: "Simulated" }, inLanguage(words, language));
}

/** That the periods in the file are no times of what is told, where its sources name none. */
export function undatedFacts(series: readonly Series[], language: Locale): Fact[] {
  const undated = series.filter(({ scope }) => !scope.dated).map(({ code }) => code);
  if (undated.length === 0) return [];
  const words = inLanguage(
    {
      zh: "来源没有说明时点，所记时期只是发布或查阅之日",
      en: "the sources do not say of which time; the period is only the day of publication or look-up",
    },
    language,
  );
  return [fact(undatedLabel, `${words}: ${undated.join(", ")}`)];
}

/** What stands beside a period that is no time of what is told. */
export const undatedLabel: Bilingual = { zh: "时点不明", en: "Date not stated" };

export function fact(label: Bilingual, value: string): Fact {
  return { label, value };
}
