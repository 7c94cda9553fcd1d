import { Injectable } from "@nestjs/common";
import { StagingRepository } from "./staging.repository";
import { UploadFileService } from "./upload-file.service";

/** Where an upload lies while it waits: its bytes and its rows. */
@Injectable()
export class WaitingFiles {
  constructor(
    readonly stagings: StagingRepository,
    readonly files: UploadFileService,
  ) {}
}
