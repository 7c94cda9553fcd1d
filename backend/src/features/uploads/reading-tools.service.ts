import { Injectable } from "@nestjs/common";
import { CatalogueRepository } from "./catalogue.repository";
import { FileReader, type FileReport, type ReadListener } from "./file-reader";
import { UploadFileService } from "./upload-file.service";
import type { UploadRecord } from "./upload-record.mapper";

/** Everything that reading a file depends on. */
@Injectable()
export class ReadingTools {
  constructor(
    private readonly reader: FileReader,
    private readonly catalogues: CatalogueRepository,
    private readonly files: UploadFileService,
  ) {}

  async read({ id, file, answers }: UploadRecord, listener: ReadListener): Promise<FileReport> {
    const catalogue = await this.catalogues.load();
    const today = new Date().toISOString().slice(0, 10);
    return this.reader.read({ path: this.files.pathOf(id), name: file, catalogue, answers, today }, listener);
  }
}
