import type { ImportAnswers } from "@jiqun/contract";
import { answerFaults, type AnswerFault } from "@jiqun/tables";
import { Injectable } from "@nestjs/common";
import { isoDay } from "../rows/iso-day";
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
    return { path: this.files.pathOf(id), name: file, catalogue, answers, today: today() };
  }

  /** Those of the answers that cannot be right beside the ones given before, whatever the file says. */
  async answerFaults(record: UploadRecord, answers: ImportAnswers): Promise<readonly AnswerFault[]> {
    const all = { ...record.answers, ...answers };
    const faults = answerFaults({ catalogue: await this.catalogues.load(), answers: all, today: today() });
    return faults.filter(({ id }) => Object.hasOwn(answers, id));
  }
}

/** The day on this machine's calendar: in the east it begins hours before that of UTC. */
function today(): string {
  const now = new Date();
  return isoDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}
