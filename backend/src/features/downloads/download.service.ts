import {
  type CatalogueFileQuery,
  type ClusterLabFileQuery,
  type ComparisonFileQuery,
  type ObservationFileQuery,
} from "@jiqun/contract";
import { Inject, Injectable } from "@nestjs/common";
import { serviceOptionsToken, type ServiceOptions } from "../../config/service-options";
import { CatalogueService } from "../catalogue/catalogue.service";
import { ClusterLabService } from "../cluster-lab/cluster-lab.service";
import { ComparisonService } from "../comparison/comparison.service";
import { ObservationService } from "../observations/observation.service";
import { catalogueTable } from "./catalogue-table";
import { comparisonTable } from "./comparison/comparison-table";
import type { Made } from "./facts";
import { labTable } from "./lab-table";
import { observationTable } from "./observation-table";
import { writeFile, type WrittenFile } from "./writing/write-file";

/** Numbers as files, with their bounds, statuses, scope, source and the address that gives them again. */
@Injectable()
export class DownloadService {
  constructor(
    private readonly observations: ObservationService,
    private readonly comparisons: ComparisonService,
    private readonly lab: ClusterLabService,
    private readonly catalogue: CatalogueService,
    @Inject(serviceOptionsToken) private readonly options: ServiceOptions,
  ) {}

  /** Throws what the endpoint of the observations throws, and REQUEST_INVALID for a workbook too long to open. */
  async ofObservations(query: ObservationFileQuery, address: string): Promise<WrittenFile> {
    const { format, bom, language, vintages = "current", ...asked } = query;
    const list = await this.observations.resolved(asked);
    const made = this.#made({ address, asOf: list.asOf, language: language ?? "zh-CN" });
    return writeFile(observationTable(list, { ...made, vintages }), { format, bom, language });
  }

  /** Throws what the endpoint of the comparison throws, and REQUEST_INVALID for a workbook too long to open. */
  async ofComparison(query: ComparisonFileQuery, address: string): Promise<WrittenFile> {
    const { format, bom, language, across, ...asked } = query;
    const along = across === undefined ? [] : [{ ...asked, transform: across }];
    const all = await this.comparisons.compareTogether([asked, ...along]);
    const made = this.#made({ address, asOf: asked.asOf ?? null, language: language ?? "zh-CN" });
    return writeFile(comparisonTable(all, made), { format, bom, language });
  }

  /** Throws what the endpoint of the cluster lab throws. */
  async ofLab(
    query: ClusterLabFileQuery,
    { address, gone }: { readonly address: string; readonly gone: AbortSignal },
  ): Promise<WrittenFile> {
    const { format, bom, language, ...asked } = query;
    const answer = await this.lab.answer(asked, gone);
    const made = this.#made({ address, asOf: answer.asOf, language: language ?? "zh-CN" });
    return writeFile(labTable(answer, made), { format, bom, language });
  }

  /** Throws what the endpoint of the catalogue throws, and REQUEST_INVALID for a workbook too long to open. */
  async ofCatalogue(query: CatalogueFileQuery, address: string): Promise<WrittenFile> {
    const { format, bom, language, ...asked } = query;
    const items = await this.catalogue.everySeries({ ...asked, kind: "series" });
    const asOf = asked.asOf ?? null;
    const made = this.#made({ address, asOf, language: language ?? "zh-CN" });
    return writeFile(catalogueTable({ items, asOf }, made), { format, bom, language });
  }

  #made(asked: Pick<Made, "address" | "asOf" | "language">): Omit<Made, "title"> {
    return { ...asked, version: this.options.version, madeOn: new Date().toISOString().slice(0, 10) };
  }
}
