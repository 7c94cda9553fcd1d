import { Injectable } from "@nestjs/common";
import { CatalogueRepository } from "./catalogue.repository";
import { FileReader, type ReadRequest } from "./file-reader";
import { UploadFileService } from "./upload-file.service";
import type { UploadRecord } from "./upload-record.mapper";

/** Everything that reading a file depends on. */
@Injectable()
export class ReadingTools {
  constructor(
    readonly reader: FileReader,
    private readonly catalogues: CatalogueRepository,
    private readonly files: UploadFileService,
  ) {}

  /** What an upload is read with now. */
  async requestFor({ id, file, answers }: UploadRecord): Promise<ReadRequest> {
    const catalogue = await this.catalogues.load();
    const today = new Date().toISOString().slice(0, 10);
    return { path: this.files.pathOf(id), name: file, catalogue, answers, today };
  }
}
