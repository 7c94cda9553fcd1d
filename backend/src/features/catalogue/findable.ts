import type { Bilingual, CatalogueField, Entity, Indicator, Scope, UsedSource } from "@jiqun/contract";
import type { NamedClassRow } from "./catalogue.mapper";
import type { Findable, FindableText } from "./search/term-index";

/** The texts that an indicator is found by. */
export function findableIndicator({ code, name, aliases, definition }: Indicator): Findable {
  return [
    ...both("indicator", name),
    ...aliases.map((text) => ({ field: "indicator", text }) as const),
    { field: "code", text: code },
    ...both("definition", definition),
  ];
}

/** The texts that an entity is found by, as what a series is about or as the market it lies in. */
export function findableEntity(field: "entity" | "market", { code, name, short, aliases }: Entity): Findable {
  return [
    ...both(field, name),
    ...both(field, short),
    ...aliases.map((text) => ({ field, text })),
    { field: "code", text: code },
  ];
}

/** The words of a scope, with those of each of its dimensions. */
export function findableScope(scope: Scope): Findable {
  const dimensions = [scope.measure, scope.coverage, scope.territory, scope.priceBase, scope.classification];
  const stated = dimensions.filter(({ code }) => code !== "not-stated" && code !== "not-applicable");
  return [
    ...both("scope", scope.name),
    ...stated.flatMap(({ name }) => both("scope", name)),
    ...(scope.cluster === null ? [] : both("scope", scope.cluster.name)),
    { field: "code", text: scope.code },
  ];
}

/** Title and publisher of a source. */
export function findableSource({ code, title, publisher }: UsedSource): Findable {
  return [...both("source", title), ...both("source", publisher), { field: "code", text: code }];
}

/** The names of an industry or product. */
export function named(field: "industry" | "product", { code, nameZh, nameEn }: NamedClassRow): Findable {
  return [...both(field, { zh: nameZh, en: nameEn }), { field: "code", text: code }];
}

function both(field: CatalogueField, { zh, en }: Bilingual): FindableText[] {
  return zh === en
    ? [{ field, text: zh }]
    : [
        { field, text: zh },
        { field, text: en },
      ];
}
