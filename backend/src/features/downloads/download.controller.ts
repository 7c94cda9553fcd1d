import type {
  CatalogueFileQuery,
  ClusterLabFileQuery,
  ComparisonFileQuery,
  ObservationFileQuery,
} from "@jiqun/contract";
import { Controller, Query, Req, StreamableFile } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { attachment } from "../../http/attachment";
import { ClientGone } from "../../http/client-gone";
import { Endpoint } from "../../http/endpoint";
import { DownloadService } from "./download.service";
import type { WrittenFile } from "./writing/write-file";

@Controller()
export class DownloadController {
  constructor(private readonly downloads: DownloadService) {}

  @Endpoint("observationsFile")
  async observations(
    @Query() query: ObservationFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return saved(await this.downloads.ofObservations(query, addressOf(request)));
  }

  @Endpoint("comparisonFile")
  async comparison(
    @Query() query: ComparisonFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return saved(await this.downloads.ofComparison(query, addressOf(request)));
  }

  @Endpoint("clusterLabFile")
  async lab(
    @Query() query: ClusterLabFileQuery,
    @Req() request: FastifyRequest,
    @ClientGone() gone: AbortSignal,
  ): Promise<StreamableFile> {
    return saved(await this.downloads.ofLab(query, { address: addressOf(request), gone }));
  }

  @Endpoint("catalogueFile")
  async catalogue(
    @Query() query: CatalogueFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return saved(await this.downloads.ofCatalogue(query, addressOf(request)));
  }
}

/** The address that was asked, whole, so that it can be opened again. */
function addressOf({ protocol, host, url }: FastifyRequest): string {
  return `${protocol}://${host}${url}`;
}

function saved({ name, type, content }: WrittenFile): StreamableFile {
  return new StreamableFile(content, { type, disposition: attachment(name), length: content.length });
}
