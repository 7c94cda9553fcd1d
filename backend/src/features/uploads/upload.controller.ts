import { Readable } from "node:stream";
import type {
  AnswersRequest,
  CommitRequest,
  Difference,
  DifferenceQuery,
  Upload,
  UploadList,
  UploadQuery,
} from "@jiqun/contract";
import { Body, Controller, Param, Query, StreamableFile } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { UploadCommitService } from "./upload-commit.service";
import { UploadService } from "./upload.service";

@Controller()
export class UploadController {
  constructor(
    private readonly uploads: UploadService,
    private readonly commits: UploadCommitService,
  ) {}

  @Endpoint("upload")
  take(@Query() { name }: UploadQuery, @Body() body: Readable): Promise<Upload> {
    return this.uploads.take(name, body);
  }

  @Endpoint("uploads")
  list(): Promise<UploadList> {
    return this.uploads.list();
  }

  @Endpoint("uploadState")
  one(@Param("code") id: string): Promise<Upload> {
    return this.uploads.one(id);
  }

  @Endpoint("uploadEvents")
  async events(@Param("code") id: string): Promise<StreamableFile> {
    const events = await this.uploads.events(id);
    return new StreamableFile(Readable.from(events), { type: "text/event-stream; charset=utf-8" });
  }

  @Endpoint("uploadAnswers")
  answer(@Param("code") id: string, @Body() { answers }: AnswersRequest): Promise<Upload> {
    return this.uploads.answer(id, answers);
  }

  @Endpoint("uploadDifference")
  difference(@Param("code") id: string, @Query() query: DifferenceQuery): Promise<Difference> {
    return this.uploads.difference(id, query);
  }

  @Endpoint("uploadCommit")
  commit(@Param("code") id: string, @Body() { seen }: CommitRequest): Promise<Upload> {
    return this.commits.commit(id, seen);
  }

  @Endpoint("uploadCancel")
  cancel(@Param("code") id: string): Promise<Upload> {
    return this.commits.cancel(id);
  }
}
