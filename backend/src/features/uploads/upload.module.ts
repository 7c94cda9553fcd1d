import { Module } from "@nestjs/common";
import { CatalogueRepository } from "./catalogue.repository";
import { CommitRepository } from "./commit.repository";
import { ComparisonRepository } from "./comparison.repository";
import { DifferenceRepository } from "./difference.repository";
import { FigureCommitService } from "./figure-commit.service";
import { FileReader } from "./file-reader";
import { ReadingHost } from "./reading/reading-host";
import { ReadingTools } from "./reading-tools.service";
import { StagingRepository } from "./staging.repository";
import { TemplateRepository } from "./template.repository";
import { UploadCommitService } from "./upload-commit.service";
import { UploadFileService } from "./upload-file.service";
import { UploadJobs } from "./upload-jobs";
import { UploadReadingService } from "./upload-reading.service";
import { UploadStartService } from "./upload-start.service";
import { UploadViewService } from "./upload-view.service";
import { UploadController } from "./upload.controller";
import { UploadRepository } from "./upload.repository";
import { UploadService } from "./upload.service";
import { WaitingFiles } from "./waiting-files.service";

@Module({
  controllers: [UploadController],
  providers: [
    { provide: FileReader, useClass: ReadingHost },
    ...[CatalogueRepository, CommitRepository, ComparisonRepository, DifferenceRepository],
    ...[StagingRepository, TemplateRepository, UploadRepository],
    ...[UploadFileService, UploadJobs, ReadingTools, WaitingFiles],
    ...[
      UploadService,
      UploadReadingService,
      UploadCommitService,
      UploadStartService,
      FigureCommitService,
      UploadViewService,
    ],
  ],
  exports: [UploadFileService, FigureCommitService],
})
export class UploadModule {}
