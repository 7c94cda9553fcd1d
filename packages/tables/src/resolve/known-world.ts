import type { Words } from "../labelled";
import type {
  Catalogue,
  KnownEntity,
  KnownIndicator,
  KnownScope,
  KnownSeries,
  KnownThing,
  NewEntity,
  NewIndicator,
  NewScope,
  NewSource,
} from "../question";
import type { AnswerBook } from "./answer-book";
import { KnownNames } from "./known-names";
import { describedScope, isSameScope } from "./scope-code";

/** A scope with a name to be found by. */
export type NamedScope = KnownScope & KnownThing;

/** What answers describe anew and the file uses. It must be there before the file's values can come in. */
export interface Created {
  readonly entities: readonly NewEntity[];
  readonly indicators: readonly NewIndicator[];
  readonly scopes: readonly KnownScope[];
  readonly source: NewSource | null;
}

const describedTwice: Words = {
  zh: "同一代码在两个回答中有不同的说明；请改用不同的代码",
  en: "another answer describes this code differently; give each thing a code of its own",
};
const parentUnknown: Words = { zh: "上级地区的代码不存在", en: "a parent that exists" };
const clusterUnknown: Words = { zh: "集群定义的代码不存在", en: "a cluster definition that exists" };

/** Everything that labels can stand for: what is known, and what answers describe. */
export class KnownWorld {
  readonly entities: KnownNames<KnownEntity>;
  readonly indicators: KnownNames<KnownIndicator>;
  readonly industries: KnownNames<KnownThing>;
  readonly products: KnownNames<KnownThing>;
  readonly scopes: KnownNames<NamedScope>;
  private readonly newEntities = new Map<string, NewEntity>();
  private readonly newIndicators = new Map<string, NewIndicator>();
  private readonly newScopes = new Map<string, NamedScope>();
  private readonly used = new Set<string>();
  private readonly seriesOf = new Map<string, KnownSeries[]>();

  constructor(
    readonly catalogue: Catalogue,
    private readonly answers: AnswerBook,
  ) {
    this.entities = new KnownNames(catalogue.entities);
    this.indicators = new KnownNames(catalogue.indicators);
    this.industries = new KnownNames(catalogue.industries);
    this.products = new KnownNames(catalogue.products);
    this.scopes = new KnownNames(catalogue.scopes.map(named));
    for (const one of catalogue.series) {
      const same = this.seriesOf.get(one.indicator) ?? [];
      same.push(one);
      this.seriesOf.set(one.indicator, same);
    }
    this.describe();
  }

  /** Existing series of an indicator. */
  seriesOfIndicator(indicator: string): readonly KnownSeries[] {
    return this.seriesOf.get(indicator) ?? [];
  }

  /** The scope with these dimensions: one that exists, or one that is described now. Null for an unknown cluster. */
  scopeLike(scope: NewScope): NamedScope | Words {
    const known = [...this.catalogue.scopes, ...this.newScopes.values()].find((one) =>
      isSameScope(one, scope),
    );
    if (known !== undefined) return named(known);
    const clusters = this.catalogue.scopes.map(({ cluster }) => cluster);
    if (scope.cluster !== null && !clusters.includes(scope.cluster)) return clusterUnknown;
    const made = named(this.freeCode(describedScope(scope)));
    this.newScopes.set(made.code, made);
    this.scopes.add(made);
    return made;
  }

  /** Notes that a series of the file uses these codes. */
  use(...codes: readonly string[]): void {
    for (const code of codes) this.used.add(code);
  }

  created(source: NewSource | null): Created {
    const inUse = <Thing extends { readonly code: string }>(things: ReadonlyMap<string, Thing>): Thing[] =>
      [...things.values()].filter(({ code }) => this.used.has(code));
    return {
      entities: this.withParents(inUse(this.newEntities)),
      indicators: inUse(this.newIndicators),
      scopes: inUse(this.newScopes).map(({ otherNames: _, ...scope }) => scope),
      source,
    };
  }

  /** New entities with the new ones that contain them, those first. */
  private withParents(entities: readonly NewEntity[]): readonly NewEntity[] {
    const inOrder = new Map<string, NewEntity>();
    const take = (entity: NewEntity, above: ReadonlySet<string>): void => {
      const parent = entity.parent === null ? undefined : this.newEntities.get(entity.parent);
      if (parent !== undefined && !above.has(parent.code)) take(parent, new Set([...above, parent.code]));
      inOrder.set(entity.code, entity);
    };
    for (const entity of entities) take(entity, new Set([entity.code]));
    return [...inOrder.values()];
  }

  private freeCode(scope: KnownScope): KnownScope {
    let code = scope.code;
    for (let turn = 2; this.scopes.withCode(code) !== null; turn += 1) code = `${scope.code}~${turn}`;
    return { ...scope, code };
  }

  private describe(): void {
    for (const { id, answer } of this.answers.all()) {
      if (answer.kind === "entity") this.describeEntity(id, answer.entity);
      if (answer.kind === "indicator") this.describeIndicator(id, answer.indicator);
    }
    for (const { id, answer } of this.answers.all()) {
      if (answer.kind === "entity" && !this.parentExists(answer.entity))
        this.answers.refuse(id, parentUnknown);
    }
  }

  private parentExists({ parent, code }: NewEntity): boolean {
    return parent === null || (parent !== code && this.entities.withCode(parent) !== null);
  }

  private describeEntity(id: string, entity: NewEntity): void {
    const known = this.newEntities.get(entity.code);
    if (known !== undefined && !sameFields(known, entity)) this.answers.refuse(id, describedTwice);
    // What exists by now keeps its description: the same answers serve the next file of this shape.
    if (this.entities.withCode(entity.code) !== null) return;
    this.newEntities.set(entity.code, entity);
    const { code, kind, nameZh, nameEn, parent } = entity;
    this.entities.add({ code, kind, parent, zh: nameZh, en: nameEn, otherNames: [] });
  }

  private describeIndicator(id: string, indicator: NewIndicator): void {
    const known = this.newIndicators.get(indicator.code);
    if (known !== undefined && !sameFields(known, indicator)) this.answers.refuse(id, describedTwice);
    if (this.indicators.withCode(indicator.code) !== null) return;
    this.newIndicators.set(indicator.code, indicator);
    const { code, kind, unit, nameZh, nameEn } = indicator;
    this.indicators.add({ code, kind, unit, zh: nameZh, en: nameEn, otherNames: [] });
  }
}

function named(scope: KnownScope): NamedScope {
  return { ...scope, otherNames: [] };
}

/** Whether two descriptions say the same, in whatever order. */
function sameFields(a: object, b: object): boolean {
  const text = (fields: object): string =>
    JSON.stringify(Object.entries(fields).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
