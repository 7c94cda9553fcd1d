import {
  mostCatalogueResults,
  type Catalogue,
  type CatalogueQuery,
  type CatalogueSeries,
  type Series,
} from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { SeriesService } from "../series/series.service";
import { catalogueFacets, catalogueIndicator, catalogueSource, matchesOf } from "./catalogue-answer";
import type { CatalogueEntries, SeriesEntry } from "./catalogue-entries";
import { CatalogueEntryService } from "./catalogue-entry.service";
import { mapCoverageYear, type CoverageRow } from "./catalogue.mapper";
import { readCatalogueQuery, type CatalogueRequest } from "./catalogue-request";
import { CatalogueRepository } from "./catalogue.repository";
import { searchCatalogue, type CatalogueFound } from "./catalogue-search";

/** What data there is, and what of it is looked for. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly entries: CatalogueEntryService,
    private readonly catalogue: CatalogueRepository,
    private readonly series: SeriesService,
  ) {}

  /** Throws REQUEST_INVALID. */
  async search(query: CatalogueQuery): Promise<Catalogue> {
    const request = readCatalogueQuery(query);
    const entries = await this.entries.of(request.asOf);
    const found = searchCatalogue(entries, request);
    return {
      asOf: request.asOf,
      totals: {
        indicator: found.indicators.length,
        series: found.series.length,
        source: found.sources.length,
      },
      page: request.page,
      size: request.size,
      results: await this.#results({ entries, request, found }),
      facets: catalogueFacets(entries, found.facets),
    };
  }

  /** Every series that is found, all pages in one. Throws REQUEST_INVALID. */
  async everySeries(query: CatalogueQuery): Promise<CatalogueSeries[]> {
    const request = readCatalogueQuery(query);
    const entries = await this.entries.of(request.asOf);
    const { series } = searchCatalogue(entries, request);
    const items: CatalogueSeries[] = [];
    for (let from = 0; from < series.length; from += mostCatalogueResults)
      items.push(...(await this.#series(entries, series.slice(from, from + mostCatalogueResults), request)));
    return items;
  }

  async #results({ entries, request, found }: Searched): Promise<Catalogue["results"]> {
    const { kind, terms } = request;
    switch (kind) {
      case "indicator": {
        const page = pageOf(found.indicators, request);
        return { kind, items: page.map((group) => catalogueIndicator(entries, group, terms)) };
      }
      case "source": {
        const page = pageOf(found.sources, request);
        return { kind, items: page.map((group) => catalogueSource(entries, group, terms)) };
      }
      case "series":
        return { kind, items: await this.#series(entries, pageOf(found.series, request), request) };
    }
  }

  async #series(
    entries: CatalogueEntries,
    page: readonly SeriesEntry[],
    { terms, asOf }: CatalogueRequest,
  ): Promise<CatalogueSeries[]> {
    const [series, coverage] = await Promise.all([
      this.series.byCodes(
        page.map(({ code }) => code),
        asOf,
      ),
      this.catalogue.coverage(
        page.map(({ id }) => id),
        asOf,
      ),
    ]);
    const dtos = new Map(series.map(({ id, series: dto }) => [id, dto]));
    return page.flatMap((entry) => {
      const dto = dtos.get(entry.id);
      if (dto === undefined) return [];
      const rows = coverage.filter(({ seriesId }) => seriesId === entry.id);
      return [{ series: dto, ...covered(rows, dto), matches: matchesOf(entries, terms, entry) }];
    });
  }
}

interface Searched {
  readonly entries: CatalogueEntries;
  readonly request: CatalogueRequest;
  readonly found: CatalogueFound;
}

function pageOf<Item>(items: readonly Item[], { page, size }: CatalogueRequest): readonly Item[] {
  return items.slice((page - 1) * size, page * size);
}

/** What is of no known time is in no year. */
function covered(
  rows: readonly CoverageRow[],
  { scope }: Series,
): Pick<CatalogueSeries, "years" | "vintages" | "revisions"> {
  return {
    years: scope.dated ? rows.map(mapCoverageYear) : [],
    vintages: rows.reduce((sum, row) => sum + row.vintages, 0),
    revisions: rows.reduce((sum, row) => sum + row.revisions, 0),
  };
}
