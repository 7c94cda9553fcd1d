import type { Catalogue, Entity } from "@jiqun/contract";
import type { MessageKey } from "../../messages";
import type { CatalogueParameters } from "../../api/catalogue-queries";
import { pick, type Reader } from "../../wording/reader";
import type { CatalogueChange, CatalogueFilterName, CatalogueState } from "./catalogue-address";
import { facetsOf } from "./facets";

/** A chosen filter in words, and the change that takes it away. */
export interface FilterChip {
  readonly key: string;
  readonly name: string;
  readonly without: CatalogueChange;
}

interface Known {
  /** Parameters that the list answers to: a filter that is none of them was not used. Undefined before any answer. */
  readonly used: CatalogueParameters | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly entities: readonly Entity[];
  readonly reader: Reader;
}

const headings = {
  entity: "catalogue.facet.entity",
  indicator: "catalogue.facet.indicator",
  source: "catalogue.facet.source",
  frequency: "catalogue.facet.frequency",
  form: "catalogue.facet.form",
  accumulation: "catalogue.facet.accumulation",
  grade: "catalogue.facet.grade",
  simulated: "catalogue.facet.simulated",
  from: "catalogue.from",
  to: "catalogue.to",
} as const satisfies Record<CatalogueFilterName, MessageKey>;

/** What is filtered by, each as a chip that can be taken away. */
export function filterChips({ filters }: CatalogueState, known: Known): readonly FilterChip[] {
  return (Object.entries(filters) as [CatalogueFilterName, string | null][]).flatMap(([filter, value]) =>
    value === null ? [] : chipsOf(filter, value, known),
  );
}

function chipsOf(filter: CatalogueFilterName, value: string, known: Known): readonly FilterChip[] {
  const { t } = known.reader;
  if (filter !== "entity") {
    const told = `${t(headings[filter])} ${nameOf(filter, value, known)}`;
    const isUnused = known.used !== undefined && known.used[filter] !== value;
    const name = isUnused ? t("catalogue.unused", { name: told }) : told;
    return [{ key: filter, name, without: { [filter]: null } }];
  }
  const codes = value.split(",");
  return codes.map((code) => ({
    key: `${filter} ${code}`,
    name: nameOf(filter, code, known),
    without: { entity: codes.filter((other) => other !== code).join(",") || null },
  }));
}

function nameOf(filter: CatalogueFilterName, value: string, known: Known): string {
  const { catalogue, entities, reader } = known;
  if (filter === "entity") {
    const entity = entities.find(({ code }) => code === value);
    return entity === undefined ? value : pick(entity.short, reader);
  }
  if (filter === "indicator") return indicatorName(value, known);
  const facets = catalogue === undefined ? [] : facetsOf(catalogue.facets, reader);
  const choices = facets.find(({ name }) => name === filter)?.choices ?? [];
  return choices.find((choice) => choice.value === value)?.name ?? value;
}

/** Every series found is of the indicator that is filtered by. */
function indicatorName(code: string, { catalogue, reader }: Known): string {
  const results = catalogue?.results;
  const named =
    results?.kind === "series"
      ? results.items.map(({ series }) => series.indicator)
      : results?.kind === "indicator"
        ? results.items.map(({ indicator }) => indicator)
        : [];
  const found = named.find((indicator) => indicator.code === code);
  return found === undefined ? code : pick(found.name, reader);
}
