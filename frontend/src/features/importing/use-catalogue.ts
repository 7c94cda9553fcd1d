import type { EntityRef, ImportQuestion, Indicator, Scope, Source } from "@jiqun/contract";
import { computed, type ComputedRef } from "vue";
import { useAllSeries, useIndicators, useSources } from "../../api/importing-queries";
import { useEntities } from "../../api/queries";
import { pick, useReader, type Reader } from "../../wording/reader";

/** Something known, as a list offers it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly detail: string;
  /** All that it can be found by. */
  readonly search: string;
}

export interface Catalogue {
  readonly entities: ComputedRef<readonly Choice[]>;
  readonly indicators: ComputedRef<readonly Choice[]>;
  readonly industries: ComputedRef<readonly Choice[]>;
  readonly products: ComputedRef<readonly Choice[]>;
  readonly scopes: ComputedRef<readonly Choice[]>;
  readonly sources: ComputedRef<readonly Choice[]>;
  readonly clusters: ComputedRef<readonly Choice[]>;
  /** What can be searched for a question of a kind; empty where it is not answered so. */
  readonly choicesOf: (kind: ImportQuestion["kind"]) => readonly Choice[];
  /** What a code stands for; the code itself where it is not known. */
  readonly nameOf: (kind: ImportQuestion["kind"], code: string) => string;
}

/** Entities, indicators, scopes and sources that are known. Scopes, industries and products are those that series have. */
export function useCatalogue(): Catalogue {
  const reader = useReader();
  const [entityList, indicatorList, sourceList, seriesList] = [
    useEntities(),
    useIndicators(),
    useSources(),
    useAllSeries(),
  ];
  const series = computed(() => seriesList.data.value?.series ?? []);
  const lists = {
    entity: computed(() =>
      (entityList.data.value?.entities ?? []).map((one) => entityChoice(one, one.aliases, reader.value)),
    ),
    indicator: computed(() =>
      (indicatorList.data.value?.indicators ?? []).map((one) => indicatorChoice(one, reader.value)),
    ),
    industry: computed(() =>
      named(
        series.value.map(({ industry }) => industry),
        reader.value,
      ),
    ),
    product: computed(() =>
      named(
        series.value.map(({ product }) => product),
        reader.value,
      ),
    ),
    scope: computed(() => distinct(series.value.map(({ scope }) => scopeChoice(scope, reader.value)))),
    source: computed(() =>
      (sourceList.data.value?.sources ?? []).map((one) => sourceChoice(one, reader.value)),
    ),
  };
  const choicesOf = (kind: ImportQuestion["kind"]): readonly Choice[] =>
    kind in lists ? lists[kind as keyof typeof lists].value : [];
  return {
    entities: lists.entity,
    indicators: lists.indicator,
    industries: lists.industry,
    products: lists.product,
    scopes: lists.scope,
    sources: lists.source,
    clusters: computed(() =>
      named(
        series.value.map(({ scope }) => scope.cluster),
        reader.value,
      ),
    ),
    choicesOf,
    nameOf: (kind, code) => choicesOf(kind).find(({ value }) => value === code)?.text ?? code,
  };
}

function entityChoice(entity: EntityRef, aliases: readonly string[], reader: Reader): Choice {
  const { code, name, short, kind } = entity;
  return {
    value: code,
    text: pick(name, reader),
    detail: `${reader.t(`entityKind.${kind}`)} ${code}`,
    search: [code, name.zh, name.en, short.zh, short.en, ...aliases].join(" "),
  };
}

function indicatorChoice({ code, name, unit, aliases }: Indicator, reader: Reader): Choice {
  return {
    value: code,
    text: pick(name, reader),
    detail: `${code} · ${unit}`,
    search: [code, name.zh, name.en, ...aliases].join(" "),
  };
}

function scopeChoice({ code, name, ...dimensions }: Scope, reader: Reader): Choice {
  const { measure, coverage, territory, priceBase } = dimensions;
  const parts = [measure, coverage, territory, priceBase].filter((one) => one.code !== "not-stated");
  return {
    value: code,
    text: pick(name, reader),
    detail: parts.map((one) => pick(one.name, reader)).join(" · "),
    search: [code, name.zh, name.en, ...parts.map((one) => `${one.name.zh} ${one.name.en}`)].join(" "),
  };
}

function sourceChoice({ code, title, publisher, published }: Source, reader: Reader): Choice {
  return {
    value: code,
    text: pick(title, reader),
    detail: [pick(publisher, reader), published].filter(Boolean).join(" "),
    search: [code, title.zh, title.en, publisher.zh, publisher.en, published ?? ""].join(" "),
  };
}

interface Named {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
}

function named(all: readonly (Named | null)[], reader: Reader): readonly Choice[] {
  const known = all.filter((one) => one !== null);
  return distinct(
    known.map(({ code, name }) => ({
      value: code,
      text: pick(name, reader),
      detail: code,
      search: `${code} ${name.zh} ${name.en}`,
    })),
  );
}

function distinct(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}
