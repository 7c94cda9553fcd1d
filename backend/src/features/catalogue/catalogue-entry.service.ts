import { Injectable } from "@nestjs/common";
import { DataVersionService } from "../data-version/data-version.service";
import type { VersionedCache } from "../data-version/versioned-cache";
import { EntityService } from "../entities/entity.service";
import { IndicatorService } from "../indicators/indicator.service";
import { ScopeService } from "../scopes/scope.service";
import { SourceService } from "../sources/source.service";
import { catalogueEntries, type CatalogueEntries } from "./catalogue-entries";
import { CatalogueRepository } from "./catalogue.repository";

/** Now, and a few earlier days that somebody looks at. */
const rememberedDays = 4;

/** Everything that can be found, made once for each version of the data and day. */
@Injectable()
export class CatalogueEntryService {
  readonly #byDay: VersionedCache<string, Promise<CatalogueEntries>>;

  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly entities: EntityService,
    private readonly indicators: IndicatorService,
    private readonly scopes: ScopeService,
    private readonly sources: SourceService,
    versions: DataVersionService,
  ) {
    this.#byDay = versions.cache(rememberedDays);
  }

  /** As known on a day, null for now. Those who ask while it is being made share the making; a failed one is not kept. */
  async of(asOf: string | null): Promise<CatalogueEntries> {
    const day = asOf ?? "now";
    const found = await this.#byDay.getAll([day], () => Promise.resolve(new Map([[day, this.#make(asOf)]])));
    const making = found.get(day);
    if (making === undefined) throw new Error(`No entries for ${day}`);
    return making.catch((error: unknown) => {
      this.#byDay.forget(day);
      throw error;
    });
  }

  async #make(asOf: string | null): Promise<CatalogueEntries> {
    const rows = await this.catalogue.series();
    const [spans, { indicators }, { entities }, { sources }, classes, scopes] = await Promise.all([
      this.catalogue.spans(asOf),
      this.indicators.list(),
      this.entities.list(),
      this.sources.list({ ...(asOf !== null && { asOf }) }),
      this.catalogue.classes(),
      this.scopes.byIds([...new Set(rows.map(({ scopeId }) => scopeId))]),
    ]);
    return catalogueEntries({ asOf, rows, spans, indicators, entities, sources, ...classes, scopes });
  }
}
