import type { CatalogueFacets } from "@jiqun/contract";
import { pick, type Reader } from "../../wording/reader";
import type { CatalogueFilterName } from "./catalogue-address";

/** A choice of a filter with how many series it would leave. */
export interface FacetChoice {
  readonly value: string;
  readonly name: string;
  readonly series: number;
}

/** A filter with its choices. */
export interface Facet {
  readonly name: Exclude<CatalogueFilterName, "indicator" | "source" | "from" | "to">;
  readonly choices: readonly FacetChoice[];
}

/** Filters that have something to choose between, in the order of the page. */
export function facetsOf(facets: CatalogueFacets, reader: Reader): readonly Facet[] {
  const { t } = reader;
  const all: readonly Facet[] = [
    {
      name: "entity",
      choices: facets.entity.map(({ value, series }) => ({
        value: value.code,
        name: pick(value.short, reader),
        series,
      })),
    },
    { name: "form", choices: facets.form.map((one) => choice(one, t(`form.${one.value}`))) },
    { name: "frequency", choices: facets.frequency.map((one) => choice(one, t(`frequency.${one.value}`))) },
    {
      name: "accumulation",
      choices: facets.accumulation.map((one) => choice(one, t(`catalogue.accumulation.${one.value}`))),
    },
    { name: "grade", choices: facets.grade.map((one) => choice(one, t(`grade.${one.value}`))) },
    {
      name: "simulated",
      choices: facets.simulated.map((one) =>
        choice(one, t(one.value ? "catalogue.simulated.true" : "catalogue.simulated.false")),
      ),
    },
  ];
  return all.filter(({ choices }) => choices.length > 1);
}

function choice(
  { value, series }: { readonly value: string | boolean; readonly series: number },
  name: string,
): FacetChoice {
  return { value: String(value), name, series };
}
